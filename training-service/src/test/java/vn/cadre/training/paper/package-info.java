/** Papers and their scans, from their upload to whoever may read them. */
@NullMarked
package vn.cadre.training.paper;

import org.jspecify.annotations.NullMarked;
