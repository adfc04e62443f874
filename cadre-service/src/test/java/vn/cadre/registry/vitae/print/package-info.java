/** Makes the printers for tests without a container. */
@NullMarked
package vn.cadre.registry.vitae.print;

import org.jspecify.annotations.NullMarked;
