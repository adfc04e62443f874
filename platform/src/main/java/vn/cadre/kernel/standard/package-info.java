/** How somebody stands to what a title or a grade demands, as every service has to find it. */
@NullMarked
package vn.cadre.kernel.standard;

import org.jspecify.annotations.NullMarked;
