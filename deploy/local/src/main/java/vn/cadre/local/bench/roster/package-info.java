/** The import of a roster beside COPY of the very rows that it wrote. */
@NullMarked
package vn.cadre.local.bench.roster;

import org.jspecify.annotations.NullMarked;
