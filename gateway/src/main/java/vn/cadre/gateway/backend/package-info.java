/** The services behind the gateway and where they are. */
@NullMarked
package vn.cadre.gateway.backend;

import org.jspecify.annotations.NullMarked;
