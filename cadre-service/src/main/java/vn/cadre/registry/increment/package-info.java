/** Who is due the next step of salary when, and what delays it. */
@NullMarked
package vn.cadre.registry.increment;

import org.jspecify.annotations.NullMarked;
