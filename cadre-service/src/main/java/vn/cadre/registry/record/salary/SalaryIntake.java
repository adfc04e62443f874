package vn.cadre.registry.record.salary;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.SalaryKind;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Salary steps from a file: one of a person and kind from a day on. */
@Singleton
class SalaryIntake extends EntryIntake<NewSalaryStep, SalaryStepView> {

  SalaryIntake(SalarySteps kind, EntryBatches batches) {
    super(kind, NewSalaryStep.class, new Bilingual("Diễn biến lương", "Salary steps"), batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required(
            "kind",
            "Hình thức trả lương",
            Choices.of(SalaryKind.values()),
            "",
            "Ngạch, bậc, hệ số"),
        required(
            "from",
            "Từ",
            new ColumnType.PartialDay(),
            "Ngày, tháng hoặc năm bắt đầu hưởng.",
            "03/2015"),
        optional("to", "Đến", new ColumnType.PartialDay(), "Bỏ trống là đến bậc tiếp theo.", ""),
        optional(
            "grade",
            "Mã ngạch",
            new ColumnType.Code(20),
            "Mã ngạch, chức danh nghề nghiệp.",
            "01.003"),
        optional("step", "Bậc", new ColumnType.Whole(1, 16), "", "3"),
        optional(
            "coefficient", "Hệ số", new ColumnType.Code(5), "Dùng dấu chấm thập phân.", "3.00"),
        optional("overFramePercent", "Vượt khung (%)", new ColumnType.Whole(1, 100), "", "5"),
        optional(
            "jobPosition",
            "Vị trí việc làm",
            new ColumnType.Prose(300),
            "Khi trả lương theo vị trí việc làm.",
            ""),
        optional(
            "monthlyAmount",
            "Mức lương (đồng/tháng)",
            new ColumnType.Whole(0, 1_000_000_000),
            "Khi trả lương theo vị trí việc làm.",
            ""));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewSalaryStep given) {
    return Arrays.asList(given.kind(), given.from());
  }
}
