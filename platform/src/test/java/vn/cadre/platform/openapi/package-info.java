/** Tests of how the contract is written. */
@NullMarked
package vn.cadre.platform.openapi;

import org.jspecify.annotations.NullMarked;
