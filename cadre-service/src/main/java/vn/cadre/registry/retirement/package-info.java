/** Retirement by age: the numbers of NĐ 135/2020, the rule, and what a record shows of it. */
@NullMarked
package vn.cadre.registry.retirement;

import org.jspecify.annotations.NullMarked;
