/** Local copies of what the services publish, kept for the gateway's own decisions. */
@NullMarked
package vn.cadre.gateway.projection;

import org.jspecify.annotations.NullMarked;
