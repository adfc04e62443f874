/** Terms in a post: how long they last, when they are renewed or extended, and by which rules. */
@NullMarked
package vn.cadre.registry.term;

import org.jspecify.annotations.NullMarked;
