package vn.cadre.training.enrolment;

import static vn.cadre.platform.imports.Column.optional;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cadre.kernel.Sex;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.imports.Option;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.code.Widths;
import vn.cadre.training.intake.Choices;
import vn.cadre.training.intake.ClassesNamed;
import vn.cadre.training.intake.LearnerColumns;

/** Learners by file: those whom units put forward, and those of classes that were held before. */
@ApplicationScoped
class EnrolmentIntake implements ImportKind {
  private final EnrolmentBatch batch;

  EnrolmentIntake(EnrolmentBatch batch) {
    this.batch = batch;
  }

  @Override
  public String name() {
    return "enrolments";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách học viên", "Learners");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.UNIT_NOMINATOR, Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    var columns = new ArrayList<Column>(ClassesNamed.columns());
    columns.addAll(LearnerColumns.naming());
    columns.add(
        optional(
            "gender",
            "Giới tính",
            new ColumnType.Choice(
                List.of(
                    new Option(Sex.MALE.name(), new Bilingual("Nam", "Male")),
                    new Option(Sex.FEMALE.name(), new Bilingual("Nữ", "Female")))),
            "Của người ngoài danh sách.",
            "Nữ"));
    columns.add(LearnerColumns.workplace());
    columns.add(
        optional(
            "audience",
            "Đối tượng",
            Choices.of(Audience.values()),
            "Bắt buộc với người ngoài danh sách.",
            "Quần chúng ưu tú"));
    columns.add(
        optional(
            "state",
            "Trạng thái",
            Choices.of(EnrolmentState.NOMINATED, EnrolmentState.APPROVED),
            "Bỏ trống là được cử, chờ duyệt; đơn vị tổ chức lớp có thể ghi “Đã duyệt”.",
            "Được cử, chờ duyệt"));
    columns.add(optional("note", "Ghi chú", new ColumnType.Prose(Widths.REASON), "", ""));
    return List.copyOf(columns);
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
