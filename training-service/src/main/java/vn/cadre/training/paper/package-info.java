/** Papers that decide something of training, and the scans of papers behind it. */
@NullMarked
package vn.cadre.training.paper;

import org.jspecify.annotations.NullMarked;
