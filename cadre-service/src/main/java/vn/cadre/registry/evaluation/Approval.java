package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.record.evaluation.Gradings;

/** Puts the grades of a round on the records, by the document that approves them. */
@ApplicationScoped
class Approval {
  private final Decisions decisions;
  private final Gradings gradings;

  Approval(Decisions decisions, Gradings gradings) {
    this.decisions = decisions;
    this.gradings = gradings;
  }

  /** The document that is cited, as far as it can be. */
  DecisionPaper paper(Body<RoundApproval> body) {
    return body.draft()
        .check((told, found) -> decisions.check(told.decision(), "decision", found), "decision")
        .sound()
        .decision();
  }

  /** Registers the document and records one evaluation for each person; answers its id. */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID record(Round round, List<Candidate> candidates, DecisionPaper paper) {
    var decision = decisions.register(paper);
    decisions.concernsOrganisation(decision, round.organisation().id());
    gradings.record(
        round.period(),
        candidates.stream()
            .filter(one -> one.cadreId() != null)
            .map(one -> {
              // whoever is out of sight has been refused before
              var facts = Objects.requireNonNull(one.facts());
              return new Gradings.Grading(
                  facts.id(),
                  facts.path(),
                  facts.born(),
                  one.grade(),
                  one.points(),
                  one.agency(),
                  null);
            })
            .toList(),
        decision);
    return decision;
  }
}
