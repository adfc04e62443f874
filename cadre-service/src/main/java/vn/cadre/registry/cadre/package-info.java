/** Cadres: one record for each person, where they belong when, and how they are found. */
@NullMarked
package vn.cadre.registry.cadre;

import org.jspecify.annotations.NullMarked;
