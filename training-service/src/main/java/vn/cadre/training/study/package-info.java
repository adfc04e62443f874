/** Who studies for a degree, told to the registry, which shows them so and answers. */
@NullMarked
package vn.cadre.training.study;

import org.jspecify.annotations.NullMarked;
