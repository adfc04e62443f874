/** Tests of the merged contract. */
@NullMarked
package vn.cadre.gateway.contract;

import org.jspecify.annotations.NullMarked;
