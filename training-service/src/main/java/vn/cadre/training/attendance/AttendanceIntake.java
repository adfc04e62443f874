package vn.cadre.training.attendance;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

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
import vn.cadre.training.code.AttendanceState;
import vn.cadre.training.intake.Choices;
import vn.cadre.training.intake.ClassesNamed;
import vn.cadre.training.intake.LearnerColumns;

/** Who was there by file: a row for each learner in each session. */
@ApplicationScoped
class AttendanceIntake implements ImportKind {
  /** Long enough for a share of the day as a sheet stores it. */
  private static final int TIME = 24;

  private final AttendanceBatch batch;

  AttendanceIntake(AttendanceBatch batch) {
    this.batch = batch;
  }

  @Override
  public String name() {
    return "attendance";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Điểm danh học viên", "Attendance");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>(ClassesNamed.columns());
    columns.add(
        required(
            AttendanceRow.DAY,
            "Ngày học",
            new ColumnType.Day(),
            "Ngày của buổi học trong thời khóa biểu.",
            "02/03/2026"));
    columns.add(
        optional(
            AttendanceRow.START,
            "Giờ bắt đầu",
            new ColumnType.Code(TIME),
            "Cần khi ngày đó lớp có nhiều buổi.",
            "07:30"));
    columns.addAll(LearnerColumns.naming());
    columns.add(LearnerColumns.workplace());
    columns.add(
        required(
            AttendanceRow.STATE,
            "Có mặt",
            Choices.of(AttendanceState.values()),
            "Có mặt, vắng có phép hay vắng không phép.",
            AttendanceState.PRESENT.vi()));
    return List.copyOf(columns);
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
