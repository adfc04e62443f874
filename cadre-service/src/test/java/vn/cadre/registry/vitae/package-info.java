/** The form, what is printed of it, and who is shown what. */
@NullMarked
package vn.cadre.registry.vitae;

import org.jspecify.annotations.NullMarked;
