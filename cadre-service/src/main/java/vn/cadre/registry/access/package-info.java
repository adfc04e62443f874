/** Who read a person's data, told to the person and to auditors. */
@NullMarked
package vn.cadre.registry.access;

import org.jspecify.annotations.NullMarked;
