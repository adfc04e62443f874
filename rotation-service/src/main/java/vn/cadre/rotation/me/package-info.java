/** What the rotation service tells callers of themselves. */
@NullMarked
package vn.cadre.rotation.me;

import org.jspecify.annotations.NullMarked;
