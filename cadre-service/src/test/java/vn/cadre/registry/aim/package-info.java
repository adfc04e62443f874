/** Aims are met by counts, and what has been reached of them is what the record says. */
@NullMarked
package vn.cadre.registry.aim;

import org.jspecify.annotations.NullMarked;
