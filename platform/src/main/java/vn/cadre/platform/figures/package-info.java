/** What is told of counts: parts of a whole, and which cells of a table stay unsaid. */
@NullMarked
package vn.cadre.platform.figures;

import org.jspecify.annotations.NullMarked;
