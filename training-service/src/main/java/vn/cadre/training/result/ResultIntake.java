package vn.cadre.training.result;

import static vn.cadre.platform.imports.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.training.intake.ClassesNamed;
import vn.cadre.training.intake.LearnerColumns;

/** Results by file: a row for each learner. */
@ApplicationScoped
class ResultIntake implements ImportKind {
  private static final int SCORE = 8;

  private final ResultBatch batch;

  ResultIntake(ResultBatch batch) {
    this.batch = batch;
  }

  @Override
  public String name() {
    return "results";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Kết quả học tập", "Results");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>(ClassesNamed.columns());
    columns.addAll(LearnerColumns.naming());
    columns.add(LearnerColumns.workplace());
    columns.add(
        optional(
            ResultRow.SCORE,
            "Điểm",
            new ColumnType.Code(SCORE),
            "Thang 10, tối đa hai chữ số thập phân; cần khi khóa học có điểm đạt.",
            "7,5"));
    columns.add(
        optional(
            ResultRow.PASSED,
            "Đạt",
            new ColumnType.Truth(),
            "Bỏ trống thì theo quy định của khóa học; bắt buộc khi khóa học không có quy định.",
            "Có"));
    columns.add(
        optional(
            ResultRow.NOTE,
            "Ghi chú",
            new ColumnType.Prose(NewResults.LONGEST_NOTE),
            "Lý do không đạt dù đủ điều kiện.",
            ""));
    return List.copyOf(columns);
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
