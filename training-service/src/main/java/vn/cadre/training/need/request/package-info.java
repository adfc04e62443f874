/** What units ask to be trained in by hand, and what becomes of it. */
@NullMarked
package vn.cadre.training.need.request;

import org.jspecify.annotations.NullMarked;
