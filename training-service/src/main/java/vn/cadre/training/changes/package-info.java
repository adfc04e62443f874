/** The feed of training, its snapshots and the schemas of its events. */
@NullMarked
package vn.cadre.training.changes;

import org.jspecify.annotations.NullMarked;
