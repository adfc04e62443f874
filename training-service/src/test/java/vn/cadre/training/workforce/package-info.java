/** Tests of what this service knows of the workforce, and the workforce that other tests need. */
@NullMarked
package vn.cadre.training.workforce;

import org.jspecify.annotations.NullMarked;
