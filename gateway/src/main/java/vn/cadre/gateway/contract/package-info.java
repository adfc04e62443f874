/** The contracts of the services as one OpenAPI document. */
@NullMarked
package vn.cadre.gateway.contract;

import org.jspecify.annotations.NullMarked;
