/** Tests of plans. */
@NullMarked
package vn.cadre.training.plan;

import org.jspecify.annotations.NullMarked;
