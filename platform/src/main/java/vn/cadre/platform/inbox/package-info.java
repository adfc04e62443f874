/**
 * Takes in other services' events in order: position, what was seen and the effect are one
 * transaction, so a crash loses and doubles nothing.
 */
@NullMarked
package vn.cadre.platform.inbox;

import org.jspecify.annotations.NullMarked;
