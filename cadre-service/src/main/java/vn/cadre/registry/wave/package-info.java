/** The wave of retirements: how many people of an organisation retire by age in which period. */
@NullMarked
package vn.cadre.registry.wave;

import org.jspecify.annotations.NullMarked;
