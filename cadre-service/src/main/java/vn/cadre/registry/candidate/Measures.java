package vn.cadre.registry.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.registry.bar.Bars;
import vn.cadre.registry.candidate.rule.CandidateKind;
import vn.cadre.registry.candidate.rule.CandidateNumbers;
import vn.cadre.registry.retirement.RetirementKind;
import vn.cadre.registry.staffing.QuotaOutlook;
import vn.cadre.registry.standard.check.StandardKind;
import vn.cadre.registry.term.TermNumbers;
import vn.cadre.registry.term.Terms;

/**
 * What candidates for a post are measured by: the packs in force on the day for its organisation,
 * and its quotas. Where there was no rule of bars or terms yet, or no quota, nobody is measured by
 * it.
 */
record Measures(
    Optional<Policy<CandidateNumbers>> candidates,
    Optional<Policy<StandardNumbers>> standard,
    Optional<Bars.Bar> bar,
    Optional<Policy<TermNumbers>> term,
    Optional<Policy<RetirementNumbers>> retirement,
    Optional<QuotaOutlook.Outlook> quotas) {

  /** Finds them. */
  @ApplicationScoped
  static class Finder {
    private final Policies policies;
    private final CandidateKind candidates;
    private final StandardKind standard;
    private final RetirementKind retirement;
    private final Terms terms;
    private final Bars bars;
    private final QuotaOutlook quotas;

    Finder(
        Policies policies,
        CandidateKind candidates,
        StandardKind standard,
        RetirementKind retirement,
        Terms terms,
        Bars bars,
        QuotaOutlook quotas) {
      this.policies = policies;
      this.candidates = candidates;
      this.standard = standard;
      this.retirement = retirement;
      this.terms = terms;
      this.bars = bars;
      this.quotas = quotas;
    }

    Measures of(String path, LocalDate day) {
      return new Measures(
          policies.inForce(candidates, path, day),
          policies.inForce(standard, path, day),
          bars.on(path, day),
          terms.policy(path, day),
          policies.inForce(retirement, path, day),
          quotas.of(path, day));
    }
  }
}
