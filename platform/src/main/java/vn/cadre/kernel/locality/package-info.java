/** Whether somebody is from where a post lies: units compared at one tier, nothing guessed. */
@NullMarked
package vn.cadre.kernel.locality;

import org.jspecify.annotations.NullMarked;
