@NullMarked
package vn.cadre.training.joined;

import org.jspecify.annotations.NullMarked;
