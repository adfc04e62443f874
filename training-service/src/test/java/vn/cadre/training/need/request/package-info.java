/** Tests of what units ask for by hand. */
@NullMarked
package vn.cadre.training.need.request;

import org.jspecify.annotations.NullMarked;
