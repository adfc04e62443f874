/**
 * Counters: keeps the censuses, from which figures of large parts of the tree are read, up to what
 * has been written.
 */
@NullMarked
package vn.cadre.registry.counter;

import org.jspecify.annotations.NullMarked;
