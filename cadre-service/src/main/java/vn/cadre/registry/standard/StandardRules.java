package vn.cadre.registry.standard;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.decision.Bringing;

/** What has to be right of a standard, whether a request or a file brings it. */
public final class StandardRules {
  private static final Bilingual IN_ORDER =
      new Bilingual("Ngày kết thúc phải sau ngày bắt đầu", "The end must lie after the start");
  private static final Bilingual BEFORE_TITLE =
      new Bilingual(
          "Chức danh có từ %s; tiêu chuẩn không thể bắt đầu trước đó",
          "There is the title from %s on; its standard cannot start before");
  private static final Bilingual NOTHING =
      new Bilingual(
          "Tiêu chuẩn phải yêu cầu ít nhất một điều", "A standard asks for one thing at least");
  private static final Bilingual NONE =
      new Bilingual(
          "NONE không yêu cầu gì; hãy bỏ trường này", "NONE asks for nothing; leave the field out");
  private static final Bilingual UNKNOWN_GRADE =
      new Bilingual("Không có ngạch %s", "There is no grade %s");
  private static final Bilingual NOT_STUDIED =
      new Bilingual(
          "orStudying cần một trình độ tối thiểu", "orStudying needs a level that is asked");

  private StandardRules() {}

  /**
   * Adds everything wrong with a standard.
   *
   * @param isGrade whether there is a grade of this code
   */
  static void check(Draft<NewStandard> draft, StandardSubject subject, Predicate<String> isGrade) {
    draft
        .check(StandardRules::inOrder, "validFrom", "validTo")
        .check((given, found) -> afterTitle(given.validFrom(), subject, found), "validFrom")
        .check(
            StandardRules::asksForLevels,
            "minProfessionalLevel",
            "minPoliticalTheoryLevel",
            "minStateManagementLevel")
        .check((given, found) -> known(given.minGrade(), isGrade, found), "minGrade")
        .check((given, found) -> guided(given.decision().type(), found), "decision")
        .check(
            StandardRules::asksForSomething,
            "minProfessionalLevel",
            "specialities",
            "minPoliticalTheoryLevel",
            "minStateManagementLevel",
            "minGrade",
            "languageLevels",
            "informaticsLevels",
            "maxAge",
            "partyMember");
  }

  /** As {@link #check(Draft, StandardSubject, Predicate)}, of one that has been read. */
  public static void check(
      NewStandard given, StandardSubject subject, Predicate<String> isGrade, Violations found) {
    inOrder(given, found);
    afterTitle(given.validFrom(), subject, found);
    asksForLevels(given, found);
    known(given.minGrade(), isGrade, found);
    guided(given.decision().type(), found);
    asksForSomething(given, found);
  }

  private static void guided(DecisionType type, Violations violations) {
    Bringing.require(Bringing.standards(), type, "decision.type", violations);
  }

  private static void inOrder(NewStandard given, Violations violations) {
    var to = given.validTo();
    if (to != null && !given.validFrom().isBefore(to)) {
      violations.add("validTo", "period-in-order", IN_ORDER);
    }
  }

  private static void afterTitle(LocalDate from, StandardSubject subject, Violations violations) {
    switch (subject) {
      case StandardSubject.OfTitle(var id, var code, var since) -> {
        if (since != null && from.isBefore(since)) {
          violations.add("validFrom", "before-title", BEFORE_TITLE.with(since));
        }
      }
      case StandardSubject.OfGrade grade -> {}
    }
  }

  private static void asksForLevels(NewStandard given, Violations violations) {
    if (given.minProfessionalLevel() == ProfessionalLevel.NONE) {
      violations.add("minProfessionalLevel", "asks-for-nothing", NONE);
    }
    if (given.minPoliticalTheoryLevel() == PoliticalTheoryLevel.NONE) {
      violations.add("minPoliticalTheoryLevel", "asks-for-nothing", NONE);
    }
    if (given.minStateManagementLevel() == StateManagementLevel.NONE) {
      violations.add("minStateManagementLevel", "asks-for-nothing", NONE);
    }
    if (Boolean.TRUE.equals(given.orStudying())
        && given.minProfessionalLevel() == null
        && given.minPoliticalTheoryLevel() == null
        && given.minStateManagementLevel() == null) {
      violations.add("orStudying", "studies-for-nothing", NOT_STUDIED);
    }
  }

  private static void known(
      @Nullable String grade, Predicate<String> isGrade, Violations violations) {
    if (grade != null && !isGrade.test(grade)) {
      violations.add("minGrade", "unknown-grade", UNKNOWN_GRADE.with(grade));
    }
  }

  private static void asksForSomething(NewStandard given, Violations violations) {
    var asks =
        given.minProfessionalLevel() != null
            || given.minPoliticalTheoryLevel() != null
            || given.minStateManagementLevel() != null
            || given.minGrade() != null
            || given.maxAge() != null
            || Boolean.TRUE.equals(given.partyMember())
            || !given.specialities().isEmpty()
            || !given.languageLevels().isEmpty()
            || !given.informaticsLevels().isEmpty();
    if (!asks) {
      violations.add("minProfessionalLevel", "asks-for-nothing", NOTHING);
    }
  }
}
