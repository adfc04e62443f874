/** Tests of what this service learns from others. */
@NullMarked
package vn.cadre.recruitment.projection;

import org.jspecify.annotations.NullMarked;
