/** Tests of needs, on a workforce that is published for each. */
@NullMarked
package vn.cadre.training.need;

import org.jspecify.annotations.NullMarked;
