/** Imports as those who send files see them. */
@NullMarked
package vn.cadre.registry.intake;

import org.jspecify.annotations.NullMarked;
