@NullMarked
package vn.cadre.training.study;

import org.jspecify.annotations.NullMarked;
