package vn.cadre.registry.committee;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.organisation.OrganisationRef;

/**
 * When a body is in force, and what that lets be.
 *
 * @param to the first day on which it no longer is
 */
public record BodyTerm(LocalDate from, @Nullable LocalDate to) {

  /** Whether someone may have been a member then; who has no end leaves with the body. */
  public boolean mayHaveMember(PartialDate joined, @Nullable PartialDate left) {
    return !joined.latest().isBefore(from)
        && (to == null
            || joined.earliest().isBefore(to) && (left == null || !left.earliest().isAfter(to)));
  }

  /** A body exists no longer than its organisation. */
  public boolean isWithin(OrganisationRef organisation) {
    return organisation.existsThroughout(from, to);
  }
}
