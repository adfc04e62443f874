/**
 * Committees and standing committees of a term ({@code bodies} in paths and schemas), with their
 * members and the title each holds there. The classes say committee, since {@code Body} is what the
 * chassis calls the body of a request.
 */
@NullMarked
package vn.cadre.registry.committee;

import org.jspecify.annotations.NullMarked;
