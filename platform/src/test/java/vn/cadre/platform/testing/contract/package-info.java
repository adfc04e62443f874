/**
 * The gate of the contract: rules that every published OpenAPI document keeps, the traffic of the
 * tests held against it, and the difference to the last released one.
 */
@NullMarked
package vn.cadre.platform.testing.contract;

import org.jspecify.annotations.NullMarked;
