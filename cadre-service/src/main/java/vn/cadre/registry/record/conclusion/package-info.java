/** Conclusions on the political standard: dated, and asked for before a nomination. */
@NullMarked
package vn.cadre.registry.record.conclusion;

import org.jspecify.annotations.NullMarked;
