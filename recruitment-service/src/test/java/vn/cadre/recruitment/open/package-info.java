/** Pages that are open to whoever asks, proven on a page and a table of this package's own. */
@NullMarked
package vn.cadre.recruitment.open;

import org.jspecify.annotations.NullMarked;
