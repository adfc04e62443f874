/**
 * The workforce as the registry publishes it: local copies of people, titles, standards, posts and
 * what people are qualified for, and the registry's numbers that rules compute with alike.
 */
@NullMarked
package vn.cadre.training.workforce;

import org.jspecify.annotations.NullMarked;
