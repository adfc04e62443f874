package vn.cadre.training.plan;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;
import vn.cadre.training.intake.Choices;

/** Lines of drafted plans from a file; the same course and audience is the same line. */
@ApplicationScoped
class PlanLineIntake implements ImportKind {
  private final PlanLineBatch batch;

  PlanLineIntake(PlanLineBatch batch) {
    this.batch = batch;
  }

  @Override
  public String name() {
    return "plan-lines";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Các dòng của kế hoạch đào tạo", "Lines of training plans");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(
        required(
            "organiser",
            "Mã đơn vị tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị có kế hoạch đang soạn.",
            "QUANG-NINH"));
    columns.add(
        required("year", "Năm", new ColumnType.Whole(1990, 2100), "Năm của kế hoạch.", "2026"));
    columns.add(
        required(
            "course",
            "Mã khóa học",
            new ColumnType.Code(Widths.CODE),
            "Khóa học của dòng.",
            "QLNN-CVC"));
    columns.add(
        required("classes", "Số lớp", new ColumnType.Whole(1, 10_000), "Số lớp dự kiến mở.", "3"));
    columns.add(
        required(
            "participants",
            "Số người",
            new ColumnType.Whole(1, 1_000_000),
            "Tổng số người của các lớp.",
            "180"));
    columns.add(
        optional(
            "audience",
            "Đối tượng",
            Choices.of(Audience.values()),
            "Bỏ trống nếu nhiều đối tượng.",
            "Cán bộ"));
    columns.add(
        optional("abroad", "Ở nước ngoài", new ColumnType.Truth(), "Bỏ trống là không.", "Không"));
    for (var source : FundingSource.values()) {
      columns.add(
          optional(
              field(source),
              source.vi() + " (đồng)",
              new ColumnType.Code(20),
              "Kinh phí từ nguồn này, đồng, của tất cả các lớp.",
              ""));
    }
    columns.add(
        optional("note", "Ghi chú", new ColumnType.Prose(LineContent.LONGEST_NOTE), "", ""));
    return List.copyOf(columns);
  }

  /** {@code provincialBudget} for PROVINCIAL_BUDGET. */
  static String field(FundingSource source) {
    var words = source.name().toLowerCase(Locale.ROOT).split("_");
    var name = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
