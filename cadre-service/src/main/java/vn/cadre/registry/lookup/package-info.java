/** Finds a person by personal number, which never travels in a URL. */
@NullMarked
package vn.cadre.registry.lookup;

import org.jspecify.annotations.NullMarked;
