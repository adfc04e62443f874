/** The feed of the registry's changes, for whoever keeps a copy of what they may read. */
@NullMarked
package vn.cadre.registry.changes;

import org.jspecify.annotations.NullMarked;
