/** Small real HTTP servers in the place of the services. */
@NullMarked
package vn.cadre.gateway.testing;

import org.jspecify.annotations.NullMarked;
