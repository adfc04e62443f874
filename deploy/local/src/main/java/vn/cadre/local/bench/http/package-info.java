/** A load over HTTP that is as thin as pgbench's. */
@NullMarked
package vn.cadre.local.bench.http;

import org.jspecify.annotations.NullMarked;
