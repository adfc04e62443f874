/** The gate of the contract, proven on documents that break one rule each. */
@NullMarked
package vn.cadre.platform.contract;

import org.jspecify.annotations.NullMarked;
