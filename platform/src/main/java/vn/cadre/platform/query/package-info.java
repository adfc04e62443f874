/** Lists: typed query parameters, keyset cursors, documented sorting, and the SQL they become. */
@NullMarked
package vn.cadre.platform.query;

import org.jspecify.annotations.NullMarked;
