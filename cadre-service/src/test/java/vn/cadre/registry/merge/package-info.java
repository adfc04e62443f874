/** Two records of one person joined and unjoined. */
@NullMarked
package vn.cadre.registry.merge;

import org.jspecify.annotations.NullMarked;
