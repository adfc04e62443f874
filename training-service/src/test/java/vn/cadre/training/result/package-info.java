/** Who passed, tried by files. */
@NullMarked
package vn.cadre.training.result;

import org.jspecify.annotations.NullMarked;
