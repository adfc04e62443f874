/** What rests on who is in a class. */
@NullMarked
package vn.cadre.training.roll;

import org.jspecify.annotations.NullMarked;
