/**
 * Generated bad requests: what the contract allows, spoilt in one place at a time, byte for byte,
 * and what must hold whatever is sent.
 */
@NullMarked
package vn.cadre.platform.testing.bad;

import org.jspecify.annotations.NullMarked;
