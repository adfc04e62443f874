/** What is printed, read back. */
@NullMarked
package vn.cadre.platform.print;

import org.jspecify.annotations.NullMarked;
