/** Who of the register retires when by age, by which rule, and when that has to be told them. */
@NullMarked
package vn.cadre.registry.retiring;

import org.jspecify.annotations.NullMarked;
