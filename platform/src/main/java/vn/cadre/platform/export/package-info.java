/**
 * Whole collections as streams, in constant memory: the snapshots that feeds go on from, and every
 * list as CSV, NDJSON or Excel.
 */
@NullMarked
package vn.cadre.platform.export;

import org.jspecify.annotations.NullMarked;
