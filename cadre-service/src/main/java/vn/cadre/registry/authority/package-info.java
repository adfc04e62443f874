/**
 * Which tier decides on which post: the packs, the rule, and the refusal of anyone else's paper.
 */
@NullMarked
package vn.cadre.registry.authority;

import org.jspecify.annotations.NullMarked;
