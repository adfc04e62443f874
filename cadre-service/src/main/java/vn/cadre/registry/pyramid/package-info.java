/** The age pyramid: how old the people of an organisation are on a day, by sex. */
@NullMarked
package vn.cadre.registry.pyramid;

import org.jspecify.annotations.NullMarked;
