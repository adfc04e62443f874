/** The developers' portal: pages for people who write clients. */
@NullMarked
package vn.cadre.gateway.portal;

import org.jspecify.annotations.NullMarked;
