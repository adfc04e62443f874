/** How long somebody has held a post without a break, derived and never stored. */
@NullMarked
package vn.cadre.kernel.tenure;

import org.jspecify.annotations.NullMarked;
