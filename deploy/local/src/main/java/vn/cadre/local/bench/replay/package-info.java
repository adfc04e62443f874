/** Statements as PostgreSQL logged them when requests sent them, and sent again by pgbench. */
@NullMarked
package vn.cadre.local.bench.replay;

import org.jspecify.annotations.NullMarked;
