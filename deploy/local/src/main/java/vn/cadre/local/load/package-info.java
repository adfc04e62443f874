/** Loads the sample through the gateway, the way any other client imports a roster. */
@NullMarked
package vn.cadre.local.load;

import org.jspecify.annotations.NullMarked;
