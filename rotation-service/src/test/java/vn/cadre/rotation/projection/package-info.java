/** Tests of what this service learns from others. */
@NullMarked
package vn.cadre.rotation.projection;

import org.jspecify.annotations.NullMarked;
