/** Competitions for leading posts, from the announcement to the result, one package a feature. */
@NullMarked
package vn.cadre.recruitment;

import org.jspecify.annotations.NullMarked;
