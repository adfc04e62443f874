/** A write over HTTP beside pgbench, which runs the statements that this very write sends. */
@NullMarked
package vn.cadre.local.bench.write;

import org.jspecify.annotations.NullMarked;
