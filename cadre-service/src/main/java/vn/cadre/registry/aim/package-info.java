/**
 * Targets: dated aims of organisations, by decision, with what has been reached of them derived.
 */
@NullMarked
package vn.cadre.registry.aim;

import org.jspecify.annotations.NullMarked;
