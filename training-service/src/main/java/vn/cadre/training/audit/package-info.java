/** The proof that nobody changed this service's audit trail. */
@NullMarked
package vn.cadre.training.audit;

import org.jspecify.annotations.NullMarked;
