/**
 * The audit trail: entries written by triggers in the transaction of their change, sealed block by
 * block in a hash chain whose heads are published outside the database.
 */
@NullMarked
package vn.cadre.platform.audit;

import org.jspecify.annotations.NullMarked;
