/** The feed of changes over HTTP: what the outbox published, as far as the caller may read it. */
@NullMarked
package vn.cadre.platform.feed;

import org.jspecify.annotations.NullMarked;
