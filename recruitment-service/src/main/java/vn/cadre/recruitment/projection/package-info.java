/** Local copies of what other services publish, shown and rebuilt. */
@NullMarked
package vn.cadre.recruitment.projection;

import org.jspecify.annotations.NullMarked;
