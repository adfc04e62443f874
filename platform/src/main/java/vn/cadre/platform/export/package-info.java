/** Whole collections as streams, in constant memory: the snapshots that feeds go on from. */
@NullMarked
package vn.cadre.platform.export;

import org.jspecify.annotations.NullMarked;
