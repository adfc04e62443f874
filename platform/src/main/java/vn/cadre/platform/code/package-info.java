/** Code lists with their labels, and the operations that show them. */
@NullMarked
package vn.cadre.platform.code;

import org.jspecify.annotations.NullMarked;
