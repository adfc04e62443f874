/**
 * Movements of people between posts: what follows from appointments, and beside it what only a
 * report tells of, each counted once.
 */
@NullMarked
package vn.cadre.registry.movement;

import org.jspecify.annotations.NullMarked;
