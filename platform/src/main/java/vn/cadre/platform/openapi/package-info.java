/**
 * What annotations cannot say of the contract: query records, problems and headers in the generated
 * OpenAPI.
 */
@NullMarked
package vn.cadre.platform.openapi;

import org.jspecify.annotations.NullMarked;
