/** What the recruitment service tells callers of themselves. */
@NullMarked
package vn.cadre.recruitment.me;

import org.jspecify.annotations.NullMarked;
