/** Tests of quotas, downsizing and deputies after mergers. */
@NullMarked
package vn.cadre.registry.staffing;

import org.jspecify.annotations.NullMarked;
