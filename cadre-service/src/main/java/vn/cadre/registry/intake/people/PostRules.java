package vn.cadre.registry.intake.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.appointment.TermPlan;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.intake.Papers;
import vn.cadre.registry.position.PositionView;
import vn.cadre.registry.problem.RegistryProblem;

/** The rules that a request for a post is held to, for rows that cite the document of one. */
@ApplicationScoped
class PostRules {
  private final Authority authority;
  private final TermPlan terms;
  private final CivilClock clock;

  PostRules(Authority authority, TermPlan terms, CivilClock clock) {
    this.authority = authority;
    this.terms = terms;
    this.clock = clock;
  }

  /** A document that begins or ends a post, and where the post belongs. */
  record Paper(DecisionView document, PositionView position, String path) {}

  /** Refuses a row that names its document in part, or as it cannot be. */
  void cited(ImportRow row) {
    Papers.check(row, clock.today());
  }

  /** Refuses a row whose document begins no such post, or whose tier does not manage it. */
  void beginning(ImportRow row, AppointmentKind kind, @Nullable PartialDate from, Paper paper) {
    decided(row, Bringing.begins(kind, paper.position().rank()), from, paper);
  }

  /** Refuses a row whose document ends no post, or whose tier does not manage it. */
  void ending(ImportRow row, PartialDate to, Paper paper) {
    decided(row, Bringing.ends(), to, paper);
  }

  private void decided(
      ImportRow row, Set<DecisionType> types, @Nullable PartialDate takesEffect, Paper paper) {
    var document = paper.document();
    if (!types.contains(document.type())) {
      var field = row.has("decisionType") ? "decisionType" : "decisionNumber";
      row.reject(field, "decision-type", Bringing.mismatch(types));
    }
    var managing = paper.position().managementTier();
    if (managing == null) {
      return; // nobody could tell, and it would be asked for each row of a roster
    }
    authority
        .refusal(
            new AuthorityFacts(
                document.type(),
                document.date(),
                takesEffect == null ? document.date() : takesEffect.latest(),
                document.tier(),
                managing),
            paper.path())
        .ifPresent(reason ->
            row.reject("decisionTier", RegistryProblem.WRONG_AUTHORITY.code(), reason.message()));
  }

  /**
   * The end of a term that the row tells or the pack gives; a longer one refuses the row. A roster
   * without documents says nothing of terms, so it is not asked (ADR 0027).
   */
  @Nullable PartialDate end(
      ImportRow row, UUID cadreId, AppointmentKind kind, PartialDate from, Paper paper) {
    var position = paper.position();
    var planned =
        terms.planned(
            new TermPlan.Asked(
                cadreId,
                kind,
                from,
                row.date("to"),
                paper.document().date(),
                paper.path(),
                position.termLimited(),
                position.validTo()));
    return switch (planned) {
      case TermPlan.Until(var end) -> end;
      case TermPlan.TooLong(var reason) -> {
        row.reject("to", RegistryProblem.TERM_REFUSED.code(), reason.message());
        yield row.date("to");
      }
    };
  }
}
