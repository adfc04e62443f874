package vn.cadre.registry.evaluation.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * Whoever was disciplined in the period for acts of duty is graded no better than the pack says.
 * Whether an act was one of duty is not on the record, so whoever puts somebody forward tells;
 * several disciplines, of the Party and of the State for one act, bind as one does.
 */
public record NotGradedAboveDiscipline(DisciplineNumbers numbers, Basis basis)
    implements Rule<NotGradedAboveDiscipline.Graded> {
  private static final Bilingual NONE =
      new Bilingual("%s không bị kỷ luật trong kỳ", "%s was not disciplined in the period");
  private static final Bilingual OFF_DUTY =
      new Bilingual(
          "%s bị kỷ luật trong kỳ vì hành vi không liên quan đến nhiệm vụ",
          "%s was disciplined in the period for acts that had nothing to do with duties");
  private static final Bilingual LOW_ENOUGH =
      new Bilingual(
          "%s bị kỷ luật trong kỳ và không được xếp loại cao hơn mức cho phép",
          "%s was disciplined in the period and is graded no better than allowed");
  private static final Bilingual TOO_GOOD =
      new Bilingual(
          "%s bị kỷ luật trong kỳ liên quan đến nhiệm vụ nên không được xếp loại cao hơn %s",
          "%s was disciplined in the period for acts of duty and is graded no better than %s");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "%s bị kỷ luật trong kỳ; nêu ở disciplineOffDuty hành vi có liên quan đến nhiệm vụ hay không",
          "%s was disciplined in the period; say in disciplineOffDuty whether the acts were of duty");

  /** A discipline that took effect in the period. */
  public record Imposed(UUID id, Discipline form, LocalDate effectiveOn) {}

  /**
   * Somebody with a grade.
   *
   * @param disciplines that took effect in the period
   * @param offDuty as whoever put them forward says; null where nobody does
   */
  public record Graded(
      UUID cadreId,
      String name,
      EvaluationGrade grade,
      List<Imposed> disciplines,
      @Nullable Boolean offDuty) {
    public Graded {
      disciplines = List.copyOf(disciplines);
    }
  }

  /** Both numbers are one basis. */
  public static NotGradedAboveDiscipline of(Policy<DisciplineNumbers> policy) {
    return new NotGradedAboveDiscipline(
        policy.numbers(), policy.basis("bestGrade").and(policy.basis("forms").verified()));
  }

  @Override
  public String code() {
    return "evaluation.not-above-discipline";
  }

  @Override
  public Finding judge(Graded person) {
    var binding =
        person.disciplines().stream().filter(one -> numbers.forms().contains(one.form())).toList();
    return binding.isEmpty()
        ? Finding.of(this, true, NONE.with(person.name())).fact("cadreId", person.cadreId())
        : found(person)
            .expected(numbers.bestGrade())
            .actual(person.grade())
            .fact("cadreId", person.cadreId())
            .fact("disciplines", binding.stream().map(Imposed::id).toList())
            .fact("forms", binding.stream().map(Imposed::form).distinct().toList())
            .fact("disciplineOffDuty", person.offDuty());
  }

  private Finding found(Graded person) {
    var best = numbers.bestGrade();
    if (person.grade().rankOrder() <= best.rankOrder()) {
      return Finding.of(this, true, LOW_ENOUGH.with(person.name()));
    }
    return switch (person.offDuty()) {
      case null ->
          Finding.undetermined(this, List.of("disciplineOffDuty"), UNKNOWN.with(person.name()));
      case Boolean off when off -> Finding.of(this, true, OFF_DUTY.with(person.name()));
      case Boolean ofDuty ->
          Finding.of(
              this,
              false,
              new Bilingual(
                  TOO_GOOD.vi().formatted(person.name(), best.vi()),
                  TOO_GOOD.en().formatted(person.name(), best.en())));
    };
  }
}
