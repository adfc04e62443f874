package vn.cadre.registry.record.separation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.SeparationKind;
import vn.cadre.registry.record.Occasion;

/** What is wrong with the fields of a separation, each named. */
@ApplicationScoped
class SeparationCheck {
  private static final Bilingual BEFORE_RECRUITMENT =
      new Bilingual(
          "Ngày thôi công tác phải sau ngày tuyển dụng (%s)",
          "Somebody leaves after the day of their recruitment (%s)");
  private static final Bilingual DEATH_AHEAD =
      new Bilingual("Ngày này chưa đến", "This day has not come yet");
  private static final Bilingual UNKNOWN_EVALUATION =
      new Bilingual(
          "Người này không có kết quả đánh giá đó, hoặc kết quả đã bị hủy bỏ",
          "The person has no such evaluation, or it was annulled");
  private static final Bilingual EVALUATION_LATER =
      new Bilingual(
          "Năm đánh giá (%s) sau năm thôi công tác", "The evaluation is of a later year (%s)");
  private static final Bilingual NOT_EARLY =
      new Bilingual("Chỉ ghi với nghỉ hưu trước tuổi", "It is said of an early retirement only");
  private static final Bilingual IMMUTABLE =
      new Bilingual(
          "Không sửa được vì đã có việc phát sinh; hủy bỏ mục này và ghi mục mới",
          "Other things follow from it; annul the entry and record a new one");

  private final Sql sql;

  SeparationCheck(Sql sql) {
    this.sql = sql;
  }

  void check(NewSeparation given, Occasion occasion, Violations violations) {
    var recruited = recruited(occasion.cadreId());
    if (recruited != null && !given.effectiveOn().isAfter(recruited.earliest())) {
      violations.add("effectiveOn", "before-recruitment", BEFORE_RECRUITMENT.with(recruited));
    }
    // who dies today has served until the end of the day
    if (given.kind() == SeparationKind.DEATH
        && given.effectiveOn().isAfter(occasion.today().plusDays(1))) {
      violations.add("effectiveOn", "in-the-future", DEATH_AHEAD);
    }
    checkEvaluation(given, occasion.cadreId(), violations);
    checkGround(given, violations);
  }

  /** When and how somebody left is not corrected, since posts and memberships ended by it. */
  void checkCorrection(NewSeparation before, NewSeparation after, Violations violations) {
    refuseChange("kind", before.kind(), after.kind(), violations);
    refuseChange("effectiveOn", before.effectiveOn(), after.effectiveOn(), violations);
    refuseChange("decision", before.decision(), after.decision(), violations);
  }

  private static void refuseChange(
      String field, Object before, Object after, Violations violations) {
    if (!before.equals(after)) {
      violations.add(field, "immutable", IMMUTABLE);
    }
  }

  private void checkEvaluation(NewSeparation given, UUID cadreId, Violations violations) {
    var evaluation = given.evaluationId();
    if (evaluation == null) {
      return;
    }
    var year =
        sql.one(
            "SELECT year FROM evaluation WHERE id = ? AND cadre_id = ? AND annulled_at IS NULL",
            List.of(evaluation, cadreId),
            row -> row.getInt(1));
    if (year.isEmpty()) {
      violations.add("evaluationId", "unknown-evaluation", UNKNOWN_EVALUATION);
    } else if (LocalDate.of(year.get(), 1, 1).isAfter(given.effectiveOn())) {
      violations.add("evaluationId", "evaluation-later", EVALUATION_LATER.with(year.get()));
    }
  }

  private static void checkGround(NewSeparation given, Violations violations) {
    var ground = given.earlyGround();
    if (given.kind() != SeparationKind.EARLY_RETIREMENT) {
      refuseIfGiven("earlyGround", ground, violations);
    }
    if (ground == null) {
      refuseIfGiven("groundYears", given.groundYears(), violations);
      refuseIfGiven("capacityLossPercent", given.capacityLossPercent(), violations);
      return;
    }
    switch (ground) {
      case HAZARDOUS_WORK, HARD_AREA, HAZARDOUS_WORK_AND_HARD_AREA ->
          require("groundYears", given.groundYears(), violations);
      case REDUCED_CAPACITY ->
          require("capacityLossPercent", given.capacityLossPercent(), violations);
      case DOWNSIZING -> {}
    }
  }

  private static void refuseIfGiven(String field, @Nullable Object value, Violations violations) {
    if (value != null) {
      violations.add(field, "early-retirement-only", NOT_EARLY);
    }
  }

  private static void require(String field, @Nullable Object value, Violations violations) {
    if (value == null) {
      violations.add(field, ViolationCode.REQUIRED);
    }
  }

  private @Nullable PartialDate recruited(UUID cadreId) {
    return sql
        .list(
            "SELECT recruited_on FROM cadre WHERE id = ?",
            List.of(cadreId),
            row -> row.getString(1))
        .stream()
        .filter(Objects::nonNull)
        .map(PartialDate::parse)
        .findFirst()
        .orElse(null);
  }
}
