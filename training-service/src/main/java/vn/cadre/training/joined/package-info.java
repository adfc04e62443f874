/** Follows the registry where it joins two records of one person, or parts them again. */
@NullMarked
package vn.cadre.training.joined;

import org.jspecify.annotations.NullMarked;
