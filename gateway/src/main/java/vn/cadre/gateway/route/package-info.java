/** Requests forwarded to the services as they came, and answers as they were given. */
@NullMarked
package vn.cadre.gateway.route;

import org.jspecify.annotations.NullMarked;
