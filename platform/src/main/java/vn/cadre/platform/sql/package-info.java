/** Plain SQL inside the current transaction, for what an entity mapping would only obscure. */
@NullMarked
package vn.cadre.platform.sql;

import org.jspecify.annotations.NullMarked;
