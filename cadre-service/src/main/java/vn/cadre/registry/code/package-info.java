/** The registry's code lists: closed choices with their Vietnamese and English labels. */
@NullMarked
package vn.cadre.registry.code;

import org.jspecify.annotations.NullMarked;
