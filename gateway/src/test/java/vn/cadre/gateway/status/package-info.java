/** Tests of the state of the parts. */
@NullMarked
package vn.cadre.gateway.status;

import org.jspecify.annotations.NullMarked;
