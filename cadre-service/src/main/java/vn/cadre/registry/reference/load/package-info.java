/**
 * Makes one dated history of the administrative units out of the lists that are published of them.
 */
@NullMarked
package vn.cadre.registry.reference.load;

import org.jspecify.annotations.NullMarked;
