/** Tests of candidates for a post. */
@NullMarked
package vn.cadre.registry.candidate;

import org.jspecify.annotations.NullMarked;
