/** Classes that are held: when, where, for how many, by whom taught, and where they stand. */
@NullMarked
package vn.cadre.training.klass;

import org.jspecify.annotations.NullMarked;
