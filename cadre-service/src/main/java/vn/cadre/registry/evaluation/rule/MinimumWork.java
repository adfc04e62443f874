package vn.cadre.registry.evaluation.rule;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;

/**
 * Who worked for less than this in a year is not graded for it. The record tells by the day of
 * recruitment, or by a post held early enough; where it does not, whoever puts somebody forward
 * says how many months it were.
 */
public record MinimumWork(Period minimum, Basis basis) implements Rule<GradedPerson> {
  private static final Bilingual ENOUGH =
      new Bilingual("%s đã công tác từ %s trở lên", "%s worked for %s or more");
  private static final Bilingual TOO_SHORT =
      new Bilingual(
          "%s công tác chưa đủ %s trong năm, không xếp loại",
          "%s worked for less than %s in the year and is not graded");
  private static final Bilingual UNKNOWN =
      new Bilingual(
          "Hồ sơ không cho biết %s có công tác đủ %s trong năm hay không; nêu ở monthsWorked",
          "The record does not tell whether %s worked for %s in the year; say so in monthsWorked");

  public static MinimumWork of(Policy<EvaluationNumbers> policy) {
    return new MinimumWork(policy.numbers().minimumWork(), policy.basis("minimumWork"));
  }

  @Override
  public String code() {
    return "evaluation.minimum-work";
  }

  @Override
  public Finding judge(GradedPerson person) {
    var enough = enough(person);
    var finding =
        enough == null
            ? Finding.undetermined(
                this, List.of("recruitedOn", "monthsWorked"), said(UNKNOWN, person))
            : Finding.of(this, enough, said(enough ? ENOUGH : TOO_SHORT, person));
    return finding
        .expected(minimum)
        .fact("cadreId", person.cadreId())
        .fact("recruitedOn", person.recruited())
        .fact("firstPost", person.firstPost())
        .fact("monthsWorked", person.monthsTold());
  }

  /** Null where nothing tells. */
  private @Nullable Boolean enough(GradedPerson person) {
    LocalDate latestStart = person.lastDay().plusDays(1).minus(minimum);
    var recruited = person.recruited();
    if (recruited != null && recruited.earliest().isAfter(latestStart)) {
      return false;
    }
    if (recruited != null && !recruited.latest().isAfter(latestStart)
        || person.firstPost() != null && !person.firstPost().isAfter(latestStart)) {
      return true;
    }
    var told = person.monthsTold();
    return told == null ? null : told >= wholeMonths();
  }

  private Bilingual said(Bilingual message, GradedPerson person) {
    return new Bilingual(
        message.vi().formatted(person.name(), words("%s tháng", "%s ngày")),
        message.en().formatted(person.name(), words("%s months", "%s days")));
  }

  private String words(String months, String days) {
    return minimum.getDays() == 0
        ? months.formatted(minimum.toTotalMonths())
        : minimum.toTotalMonths() == 0
            ? days.formatted(minimum.getDays())
            : (months + " " + days).formatted(minimum.toTotalMonths(), minimum.getDays());
  }

  /** A month that has begun must be over. */
  private long wholeMonths() {
    return minimum.toTotalMonths() + (minimum.getDays() > 0 ? 1 : 0);
  }
}
