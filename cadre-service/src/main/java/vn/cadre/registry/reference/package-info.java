/** Code lists and administrative units, as of any date. */
@NullMarked
package vn.cadre.registry.reference;

import org.jspecify.annotations.NullMarked;
