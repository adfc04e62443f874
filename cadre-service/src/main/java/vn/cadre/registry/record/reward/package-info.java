/** Rewards: forms and titles that people were given, each by a decision. */
@NullMarked
package vn.cadre.registry.record.reward;

import org.jspecify.annotations.NullMarked;
