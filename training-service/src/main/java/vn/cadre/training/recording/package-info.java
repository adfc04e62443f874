/** What the registry answers to what it is told: kept, shown, and counted while it is missing. */
@NullMarked
package vn.cadre.training.recording;

import org.jspecify.annotations.NullMarked;
