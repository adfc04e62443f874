/** Strong entity tags and the preconditions that make a lost update impossible. */
@NullMarked
package vn.cadre.platform.etag;

import org.jspecify.annotations.NullMarked;
