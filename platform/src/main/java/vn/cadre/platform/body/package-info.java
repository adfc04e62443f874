/**
 * Reading request bodies into records: strict, bounded, reporting everything that is wrong at once.
 */
@NullMarked
package vn.cadre.platform.body;

import org.jspecify.annotations.NullMarked;
