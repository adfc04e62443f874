@NullMarked
package vn.cadre.training.recording;

import org.jspecify.annotations.NullMarked;
