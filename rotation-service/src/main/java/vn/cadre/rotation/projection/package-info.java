/** Local copies of what other services publish, shown and rebuilt. */
@NullMarked
package vn.cadre.rotation.projection;

import org.jspecify.annotations.NullMarked;
