/** A register of three million people, and what it costs to read. */
@NullMarked
package vn.cadre.local.bench.nation;

import org.jspecify.annotations.NullMarked;
