/** Titles: what a post is called, which rank it has and which group it belongs to. */
@NullMarked
package vn.cadre.registry.title;

import org.jspecify.annotations.NullMarked;
