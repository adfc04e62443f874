/** The policy packs of the registry. */
@NullMarked
package vn.cadre.registry.policy;

import org.jspecify.annotations.NullMarked;
