/**
 * Local copies of what other services publish: the tree of organisations that scopes are judged on,
 * and the operations that show and rebuild any copy.
 */
@NullMarked
package vn.cadre.platform.projection;

import org.jspecify.annotations.NullMarked;
