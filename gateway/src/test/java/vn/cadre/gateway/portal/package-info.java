/** Tests of the pages for people. */
@NullMarked
package vn.cadre.gateway.portal;

import org.jspecify.annotations.NullMarked;
