/**
 * Separations from files. Apart from both the record and the other imports, since qualifications
 * are imported there and are entries themselves.
 */
@NullMarked
package vn.cadre.registry.departure;

import org.jspecify.annotations.NullMarked;
