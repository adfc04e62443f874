/** Filters around every request, their order stated in one place. */
@NullMarked
package vn.cadre.platform.web;

import org.jspecify.annotations.NullMarked;
