package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.retirement.RetirementNumbers;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.retirement.RetirementKind;

/** Tries the rules of a kind of separation, with the packs in force on its day. */
@ApplicationScoped
class SeparationRules {
  private static final String FACTS =
      """
      SELECT c.gender, c.birth_date,
        (SELECT max(d.effective_on) FROM discipline d
         WHERE d.cadre_id = c.id AND d.side = 'STATE' AND d.form = 'DISMISSAL' AND d.annulled_at IS NULL
           AND d.effective_on <= ?) AS dismissed_on
      FROM cadre c WHERE c.id = ?\
      """;

  private final Policies policies;
  private final RetirementKind retirement;
  private final SeparationPacks separations;
  private final Sql sql;

  SeparationRules(
      Policies policies, RetirementKind retirement, SeparationPacks separations, Sql sql) {
    this.policies = policies;
    this.retirement = retirement;
    this.separations = separations;
    this.sql = sql;
  }

  /** Every rule that applies, passed ones too. */
  List<Finding> judge(NewSeparation given, UUID cadreId, String path) {
    var facts =
        sql.one(FACTS, List.of(given.effectiveOn(), cadreId), row -> facts(given, row))
            .orElseThrow();
    return rules(given, path).stream().map(rule -> rule.judge(facts)).toList();
  }

  static List<Reason> reasons(List<Finding> findings) {
    return findings.stream().map(Finding::reason).toList();
  }

  private List<Rule<SeparationFacts>> rules(NewSeparation given, String path) {
    var day = given.effectiveOn();
    var rules = new ArrayList<Rule<SeparationFacts>>();
    switch (given.kind()) {
      case RETIREMENT -> addRetirement(rules, path, day);
      case EARLY_RETIREMENT -> {
        addRetirement(rules, path, day);
        policies.inForce(separations, path, day).map(EarlyGroundHolds::of).ifPresent(rules::add);
      }
      case DISMISSAL -> rules.add(new DismissalOnRecord());
      case SEVERANCE, RESIGNATION, DEATH, TRANSFER_OUT -> {}
    }
    return rules;
  }

  /** A day before the first pack is not judged: the numbers of then are not known. */
  private void addRetirement(List<Rule<SeparationFacts>> rules, String path, LocalDate day) {
    policies
        .inForce(retirement, path, day)
        .map(policy -> new RetirementDay(policy.numbers(), basis(policy)))
        .ifPresent(rules::add);
  }

  private static Basis basis(Policy<RetirementNumbers> policy) {
    return new Basis(policy.citation(), true);
  }

  private static SeparationFacts facts(NewSeparation given, ResultSet row) throws SQLException {
    var gender = row.getString("gender");
    return new SeparationFacts(
        given.kind(),
        given.effectiveOn(),
        gender == null ? null : Gender.valueOf(gender),
        date(row.getString("birth_date")),
        given.earlyGround(),
        given.groundYears(),
        given.capacityLossPercent(),
        given.justification() != null,
        row.getObject("dismissed_on", LocalDate.class));
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : PartialDate.parse(text);
  }
}
