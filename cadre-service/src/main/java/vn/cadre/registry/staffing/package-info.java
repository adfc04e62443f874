/**
 * Staffing: how many people an organisation may have, how many it has, how far it was to shrink,
 * and how many deputies a merger left it with.
 */
@NullMarked
package vn.cadre.registry.staffing;

import org.jspecify.annotations.NullMarked;
