/** Local copies of what other services publish, shown and rebuilt. */
@NullMarked
package vn.cadre.training.projection;

import org.jspecify.annotations.NullMarked;
