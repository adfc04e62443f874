/** What the registry tells callers of themselves. */
@NullMarked
package vn.cadre.registry.me;

import org.jspecify.annotations.NullMarked;
