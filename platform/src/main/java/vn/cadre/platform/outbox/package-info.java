/**
 * Domain events written in the transaction of their change, positioned and published in order by
 * one relay per database.
 */
@NullMarked
package vn.cadre.platform.outbox;

import org.jspecify.annotations.NullMarked;
