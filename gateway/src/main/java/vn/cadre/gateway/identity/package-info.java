/** Who may pass: tokens are verified here first, and once more in the services. */
@NullMarked
package vn.cadre.gateway.identity;

import org.jspecify.annotations.NullMarked;
