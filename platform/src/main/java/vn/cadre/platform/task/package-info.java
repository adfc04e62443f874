/** What awaits a caller, collected from the features that wait for people. */
@NullMarked
package vn.cadre.platform.task;

import org.jspecify.annotations.NullMarked;
