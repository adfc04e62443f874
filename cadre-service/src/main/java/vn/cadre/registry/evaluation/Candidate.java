package vn.cadre.registry.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.evaluation.rule.GradedPerson;
import vn.cadre.registry.evaluation.rule.NotGradedAboveDiscipline;
import vn.cadre.registry.record.evaluation.EvaluationPeriod;

/**
 * A subject with the grade that it is put forward for, as rules judge it.
 *
 * @param agency where a person was put forward, or what is graded itself
 * @param offDuty whether disciplines were for acts that had nothing to do with duties, as told
 * @param facts of the person; null of an organisation, and of somebody who is out of sight by now
 */
record Candidate(
    UUID agency,
    String agencyCode,
    @Nullable UUID cadreId,
    String name,
    EvaluationGrade grade,
    @Nullable BigDecimal points,
    @Nullable Integer monthsTold,
    @Nullable Boolean offDuty,
    @Nullable PersonFacts facts) {

  static Candidate of(Proposal proposal, Map<UUID, PersonFacts> people) {
    var cadreId = proposal.cadreId();
    var name = cadreId == null ? proposal.agency().name() : proposal.cadreName();
    return new Candidate(
        proposal.agency().id(),
        proposal.agency().code(),
        cadreId,
        name == null ? proposal.subject().toString() : name,
        proposal.grade(),
        proposal.points(),
        proposal.monthsWorked(),
        proposal.disciplineOffDuty(),
        cadreId == null ? null : people.get(cadreId));
  }

  UUID subject() {
    return cadreId == null ? agency : cadreId;
  }

  TitleRank rank() {
    return facts == null ? TitleRank.STAFF : facts.rank();
  }

  /** As the rule on disciplines takes it; of a person alone. */
  NotGradedAboveDiscipline.Graded disciplined() {
    return new NotGradedAboveDiscipline.Graded(
        subject(), name, grade, facts == null ? List.of() : facts.disciplines(), offDuty);
  }

  /** As the rules on people take it; of a person alone. */
  GradedPerson person(EvaluationPeriod period, BodyGrades bodies) {
    return new GradedPerson(
        subject(),
        name,
        agencyCode,
        facts == null ? null : facts.agencyCode(),
        rank(),
        grade,
        points,
        facts == null ? null : facts.recruited(),
        facts == null ? null : facts.firstPost(),
        monthsTold,
        period.lastDay(),
        bodies.of(agency),
        facts != null && facts.gradedAlready());
  }
}
