/**
 * The entries of a person's record beyond their posts: one mechanism for all kinds, and below it a
 * package for each kind with its fields and rules.
 */
@NullMarked
package vn.cadre.registry.record;

import org.jspecify.annotations.NullMarked;
