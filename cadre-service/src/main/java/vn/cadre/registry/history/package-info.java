/** What was changed on the record, by whom and why, and the proof that the trail is whole. */
@NullMarked
package vn.cadre.registry.history;

import org.jspecify.annotations.NullMarked;
