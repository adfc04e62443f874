/** Tests of what this service learns from others. */
@NullMarked
package vn.cadre.training.projection;

import org.jspecify.annotations.NullMarked;
