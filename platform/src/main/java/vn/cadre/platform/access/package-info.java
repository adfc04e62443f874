/** Personal data: who may see them unmasked, for which purpose, and the log of those who did. */
@NullMarked
package vn.cadre.platform.access;

import org.jspecify.annotations.NullMarked;
