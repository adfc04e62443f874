/** Tests of the feed as its followers see it. */
@NullMarked
package vn.cadre.registry.changes;

import org.jspecify.annotations.NullMarked;
