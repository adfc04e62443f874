/** Who was there, tried over HTTP and by files. */
@NullMarked
package vn.cadre.training.attendance;

import org.jspecify.annotations.NullMarked;
