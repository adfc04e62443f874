/** Ages by bands and sex, on a day, and what of them stays unsaid. */
@NullMarked
package vn.cadre.registry.pyramid;

import org.jspecify.annotations.NullMarked;
