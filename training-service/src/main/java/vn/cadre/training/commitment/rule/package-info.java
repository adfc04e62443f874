/** How long service is owed after study and what is paid back; the numbers are data. */
@NullMarked
package vn.cadre.training.commitment.rule;

import org.jspecify.annotations.NullMarked;
