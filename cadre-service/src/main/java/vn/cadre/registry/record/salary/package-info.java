/** Salary steps of grades, and pay by job position, which is to replace them. */
@NullMarked
package vn.cadre.registry.record.salary;

import org.jspecify.annotations.NullMarked;
