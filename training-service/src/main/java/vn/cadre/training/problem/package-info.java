/** What training refuses, by the constraints of its schema too. */
@NullMarked
package vn.cadre.training.problem;

import org.jspecify.annotations.NullMarked;
