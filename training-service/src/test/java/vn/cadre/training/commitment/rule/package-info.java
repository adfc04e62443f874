/** What is paid back by whoever leaves before everything owed is served. */
@NullMarked
package vn.cadre.training.commitment.rule;

import org.jspecify.annotations.NullMarked;
