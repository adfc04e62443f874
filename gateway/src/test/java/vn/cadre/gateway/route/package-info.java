/** Tests of what passes through the gateway, and what does not. */
@NullMarked
package vn.cadre.gateway.route;

import org.jspecify.annotations.NullMarked;
