/** How long an event takes from its commit to a consumer. */
@NullMarked
package vn.cadre.local.bench.event;

import org.jspecify.annotations.NullMarked;
