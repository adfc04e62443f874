/** Reads over HTTP beside pgbench, which runs the statements that those very reads send. */
@NullMarked
package vn.cadre.local.bench.read;

import org.jspecify.annotations.NullMarked;
