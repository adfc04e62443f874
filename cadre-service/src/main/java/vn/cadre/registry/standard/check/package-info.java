/**
 * Whether somebody has what the standard of a post, or of their grade, asks: every demand with its
 * reason.
 */
@NullMarked
package vn.cadre.registry.standard.check;

import org.jspecify.annotations.NullMarked;
