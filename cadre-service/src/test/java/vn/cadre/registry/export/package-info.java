/** Lists as files. */
@NullMarked
package vn.cadre.registry.export;

import org.jspecify.annotations.NullMarked;
