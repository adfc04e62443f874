/**
 * Transfer requests: a move across scopes is asked for by one side and accepted by the other, and
 * takes effect at once or not at all.
 */
@NullMarked
package vn.cadre.registry.transfer;

import org.jspecify.annotations.NullMarked;
