/** The curriculum vitae of a person in the order of form 2C: for programs, and on paper. */
@NullMarked
package vn.cadre.registry.vitae;

import org.jspecify.annotations.NullMarked;
