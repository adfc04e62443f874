/** The entries of a person's record, and what it said at an instant. */
@NullMarked
package vn.cadre.registry.record;

import org.jspecify.annotations.NullMarked;
