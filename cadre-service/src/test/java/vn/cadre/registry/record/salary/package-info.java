/** Salary steps of a person's record. */
@NullMarked
package vn.cadre.registry.record.salary;

import org.jspecify.annotations.NullMarked;
