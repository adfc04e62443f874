/**
 * Idempotency keys: a POST that is sent again with its key has its effect once and is answered
 * alike.
 */
@NullMarked
package vn.cadre.platform.idempotency;

import org.jspecify.annotations.NullMarked;
