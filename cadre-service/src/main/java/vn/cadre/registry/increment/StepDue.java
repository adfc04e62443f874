package vn.cadre.registry.increment;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/**
 * The next increment comes after the cycle of the grade, later by what disciplines and years not
 * completed add until then.
 */
record StepDue(IncrementNumbers numbers, Basis basis) implements Rule<HeldStep> {
  private static final Bilingual DUE =
      new Bilingual(
          "Đến hạn nâng lương từ %s: giữ từ %s, sau %s tháng, kéo dài %s tháng",
          "Due since %s: held since %s, %s months, and %s months of delay");
  private static final Bilingual NOT_YET =
      new Bilingual(
          "Đến hạn nâng lương vào %s: giữ từ %s, sau %s tháng, kéo dài %s tháng",
          "Due on %s: held since %s, %s months, and %s months of delay");

  /** With the months that each cause adds. */
  record Delayed(LocalDate due, int months, List<Cause> causes) {}

  /** Something that delays. */
  record Cause(String kind, String what, LocalDate on, int months) {
    Map<String, Object> facts() {
      return Map.of("kind", kind, "what", what, "on", on, "months", months);
    }
  }

  static StepDue of(Policy<IncrementNumbers> policy) {
    return new StepDue(
        policy.numbers(), new Basis(policy.basis("cycles").citation(), policy.ref().verified()));
  }

  @Override
  public String code() {
    return "salary.increment-due";
  }

  /** What falls into the delay delays further. */
  Delayed due(HeldStep step) {
    var months = step.cycle();
    while (true) {
      var due = step.since().plusMonths(months);
      var causes = causes(step, due);
      var later = step.cycle() + causes.stream().mapToInt(Cause::months).sum();
      if (later == months) {
        return new Delayed(due, later - step.cycle(), causes);
      }
      months = later;
    }
  }

  private List<Cause> causes(HeldStep step, LocalDate due) {
    var causes = new ArrayList<Cause>();
    for (var punished : step.disciplines()) {
      if (!punished.on().isBefore(step.since()) && punished.on().isBefore(due)) {
        numbers.delays().stream()
            .filter(delay -> delay.form() == punished.form())
            .map(delay -> months(delay.by()))
            .forEach(by ->
                causes.add(new Cause("DISCIPLINE", punished.form().name(), punished.on(), by)));
      }
    }
    var by = months(numbers.notCompleted());
    for (var end : step.notCompleted()) {
      if (by > 0 && end.isAfter(step.since()) && !end.isAfter(due)) {
        causes.add(new Cause("EVALUATION", "NOT_COMPLETED", end, by));
      }
    }
    return causes;
  }

  private static int months(Period time) {
    return (int) time.toTotalMonths();
  }

  @Override
  public Finding judge(HeldStep step) {
    var delayed = due(step);
    var reached = !delayed.due().isAfter(step.asOf());
    return Finding.of(
            this,
            reached,
            (reached ? DUE : NOT_YET)
                .with(delayed.due(), step.since(), step.cycle(), delayed.months()))
        .expected(Period.ofMonths(step.cycle() + delayed.months()).normalized().toString())
        .actual(delayed.due())
        .fact("since", step.since())
        .fact("cycleMonths", step.cycle())
        .fact("delayMonths", delayed.months())
        .fact("delays", delayed.causes().stream().map(Cause::facts).toList());
  }
}
