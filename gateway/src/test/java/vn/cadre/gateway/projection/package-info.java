/** Tests of what the gateway learns from others. */
@NullMarked
package vn.cadre.gateway.projection;

import org.jspecify.annotations.NullMarked;
