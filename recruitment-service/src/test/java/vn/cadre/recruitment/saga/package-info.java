/** What acts on events without keeping a copy, proven on a consumer of this package's own. */
@NullMarked
package vn.cadre.recruitment.saga;

import org.jspecify.annotations.NullMarked;
