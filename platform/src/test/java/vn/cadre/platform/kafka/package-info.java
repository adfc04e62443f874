/** Tests of the package of the same name. */
@NullMarked
package vn.cadre.platform.kafka;

import org.jspecify.annotations.NullMarked;
