/** Who calls: roles, scope claims and the bound record, taken from the verified token. */
@NullMarked
package vn.cadre.platform.identity;

import org.jspecify.annotations.NullMarked;
