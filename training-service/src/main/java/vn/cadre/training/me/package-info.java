/** What the training service tells callers of themselves. */
@NullMarked
package vn.cadre.training.me;

import org.jspecify.annotations.NullMarked;
