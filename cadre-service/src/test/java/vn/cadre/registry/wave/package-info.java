/** Retirements by period, against the list that names them and the decree's own table. */
@NullMarked
package vn.cadre.registry.wave;

import org.jspecify.annotations.NullMarked;
