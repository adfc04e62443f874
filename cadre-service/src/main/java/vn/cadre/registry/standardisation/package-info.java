/**
 * Standardisation: how many of those who hold posts, or sit in committees, have what the standard
 * of their title asks, and who lacks what.
 */
@NullMarked
package vn.cadre.registry.standardisation;

import org.jspecify.annotations.NullMarked;
