/** Proofs that the trail is whole: every change has its entry, and every tampering is found. */
@NullMarked
package vn.cadre.registry.audit;

import org.jspecify.annotations.NullMarked;
