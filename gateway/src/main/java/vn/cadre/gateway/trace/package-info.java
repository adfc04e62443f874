/** One trace id a request, told to the caller. */
@NullMarked
package vn.cadre.gateway.trace;

import org.jspecify.annotations.NullMarked;
