/** Printing: pages of XHTML, and statistics with a chart, as PDF with its letters embedded. */
@NullMarked
package vn.cadre.platform.print;

import org.jspecify.annotations.NullMarked;
