/** What a caller learns of themselves: name, roles, scope and record. */
@NullMarked
package vn.cadre.platform.me;

import org.jspecify.annotations.NullMarked;
