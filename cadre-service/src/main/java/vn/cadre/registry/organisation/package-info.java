/**
 * Organisations: the tree of Party, State, Front and service units, with validity, predecessors and
 * successors.
 */
@NullMarked
package vn.cadre.registry.organisation;

import org.jspecify.annotations.NullMarked;
