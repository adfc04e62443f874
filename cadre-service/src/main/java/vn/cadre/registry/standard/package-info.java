/**
 * Standards: what a title, a grade or a professional title asks of whoever holds it, from day to
 * day, by which legal source and document.
 */
@NullMarked
package vn.cadre.registry.standard;

import org.jspecify.annotations.NullMarked;
