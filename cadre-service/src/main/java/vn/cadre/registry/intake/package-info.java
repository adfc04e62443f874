/** What can be imported into the registry in bulk, and what its rows are checked against. */
@NullMarked
package vn.cadre.registry.intake;

import org.jspecify.annotations.NullMarked;
