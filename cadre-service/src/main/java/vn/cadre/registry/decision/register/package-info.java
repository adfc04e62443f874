/** The register of decision documents: what each says of whom, rests on and brought about. */
@NullMarked
package vn.cadre.registry.decision.register;

import org.jspecify.annotations.NullMarked;
