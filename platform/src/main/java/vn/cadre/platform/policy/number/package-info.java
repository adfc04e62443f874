/** Numbers of a pack read into the record that a rule asks for, with everything wrong named. */
@NullMarked
package vn.cadre.platform.policy.number;

import org.jspecify.annotations.NullMarked;
