/** Movements: their directions, what makes one, and the figures that count them. */
@NullMarked
package vn.cadre.registry.movement;

import org.jspecify.annotations.NullMarked;
