/** Each demand of a standard is judged by itself, and the same on paper and in the database. */
@NullMarked
package vn.cadre.registry.standard.check;

import org.jspecify.annotations.NullMarked;
