/** Results: who passed a class, by the rules of its course. */
@NullMarked
package vn.cadre.training.result;

import org.jspecify.annotations.NullMarked;
