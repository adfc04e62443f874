/** What row-level security costs: the statements of reads with and without it, in turn. */
@NullMarked
package vn.cadre.local.bench.policy;

import org.jspecify.annotations.NullMarked;
