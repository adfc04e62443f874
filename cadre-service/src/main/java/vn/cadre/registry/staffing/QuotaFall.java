package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import vn.cadre.platform.organisation.OrganisationRef;

/** By how much quotas have fallen, for other features: quota against quota. */
@ApplicationScoped
public class QuotaFall {
  private final StaffingService staffing;

  QuotaFall(StaffingService staffing) {
    this.staffing = staffing;
  }

  /** What was assigned in the baseline year, and what is now. */
  public record Quotas(long baseline, long now) {}

  /** Of an organisation with everything below it; empty where one of the two years has none. */
  @Transactional
  public Optional<Quotas> of(OrganisationRef organisation, int baselineYear, LocalDate day) {
    var baseline =
        staffing.assigned(organisation, baselineYear, LocalDate.of(baselineYear, 12, 31));
    var now = staffing.assigned(organisation, day.getYear(), day);
    return baseline.isEmpty() || now.isEmpty()
        ? Optional.empty()
        : Optional.of(new Quotas(StaffingService.sum(baseline), StaffingService.sum(now)));
  }
}
