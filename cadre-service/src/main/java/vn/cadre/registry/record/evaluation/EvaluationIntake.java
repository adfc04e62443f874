package vn.cadre.registry.record.evaluation;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.EvaluationGrade;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Evaluations from a file: one of a person for a year or quarter. */
@Singleton
class EvaluationIntake extends EntryIntake<NewEvaluation, EvaluationView> {

  EvaluationIntake(Evaluations kind, EntryBatches batches) {
    super(
        kind,
        NewEvaluation.class,
        new Bilingual("Kết quả đánh giá, xếp loại", "Evaluations"),
        batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required("year", "Năm", new ColumnType.Whole(1945, 2999), "Năm được đánh giá.", "2025"),
        optional("quarter", "Quý", new ColumnType.Whole(1, 4), "Bỏ trống là đánh giá cả năm.", "3"),
        required(
            "grade",
            "Xếp loại",
            Choices.of(EvaluationGrade.values()),
            "",
            "Hoàn thành tốt nhiệm vụ"),
        optional("points", "Điểm", new ColumnType.Code(6), "Thang 100, ví dụ 92.5.", "92.5"),
        optional(
            "gradingOrganisationCode",
            "Mã tổ chức đánh giá",
            new ColumnType.Code(Widths.CODE),
            "Mã tổ chức trong hệ thống.",
            "HA-DONG"),
        optional("note", "Ghi chú", new ColumnType.Prose(1000), "", ""));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewEvaluation given) {
    return Arrays.asList(given.year(), given.quarter());
  }
}
