/**
 * Policy packs: the numbers of the rules as data with validity, citation and a mark of what was
 * checked, chosen by organisation and date.
 */
@NullMarked
package vn.cadre.platform.policy;

import org.jspecify.annotations.NullMarked;
