/**
 * Who lacks what the standard of their title asks and a course can give: counted and by name, from
 * the registry's events alone, and beside it what units ask for by hand.
 */
@NullMarked
package vn.cadre.training.need;

import org.jspecify.annotations.NullMarked;
