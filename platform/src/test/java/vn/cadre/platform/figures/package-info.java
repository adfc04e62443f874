/** Tests of what is told of counts. */
@NullMarked
package vn.cadre.platform.figures;

import org.jspecify.annotations.NullMarked;
