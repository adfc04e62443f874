/** The proof that nobody changed this service's audit trail. */
@NullMarked
package vn.cadre.recruitment.audit;

import org.jspecify.annotations.NullMarked;
