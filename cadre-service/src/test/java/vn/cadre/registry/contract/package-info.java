/** What the published contract shows is what the registry takes. */
@NullMarked
package vn.cadre.registry.contract;

import org.jspecify.annotations.NullMarked;
