/** The packs of training and how they are chosen. */
@NullMarked
package vn.cadre.training.policy;

import org.jspecify.annotations.NullMarked;
