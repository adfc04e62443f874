package vn.cadre.training.enrolment;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.cadre.kernel.PersonName;
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

/** Learners by file: those whom units put forward, and those of classes that were held before. */
@ApplicationScoped
class EnrolmentIntake implements ImportKind {
  private static final int UUID_LENGTH = 36;

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
    return List.of(
        required(
            "organiserCode",
            "Mã đơn vị tổ chức lớp",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị mở lớp.",
            "QUANG-NINH"),
        required(
            "classCode",
            "Mã lớp",
            new ColumnType.Code(Widths.CODE),
            "Mã lớp của đơn vị đó.",
            "TC-LLCT-2026-01"),
        optional(
            "cadreId",
            "Mã hồ sơ",
            new ColumnType.Code(UUID_LENGTH),
            "Mã hồ sơ trong sổ cán bộ; bỏ trống thì tìm theo họ tên, ngày sinh và đơn vị.",
            "0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d61"),
        optional(
            "fullName",
            "Họ và tên",
            new ColumnType.Prose(PersonName.MAX_LENGTH),
            "Cần khi không có mã hồ sơ.",
            "Nguyễn Thị Thu"),
        optional(
            "birthDate",
            "Ngày sinh",
            new ColumnType.PartialDay(),
            "Đúng như đã ghi trong hồ sơ.",
            "12/05/1985"),
        optional(
            "organisationCode",
            "Mã đơn vị cử",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị cử người học; bỏ trống là đơn vị của người có mã hồ sơ.",
            "HN-HA-DONG"),
        optional(
            "outside",
            "Ngoài danh sách cán bộ",
            new ColumnType.Truth(),
            "Có: người không có hồ sơ trong sổ cán bộ.",
            "Không"),
        optional(
            "gender",
            "Giới tính",
            new ColumnType.Choice(
                List.of(
                    new Option(Sex.MALE.name(), new Bilingual("Nam", "Male")),
                    new Option(Sex.FEMALE.name(), new Bilingual("Nữ", "Female")))),
            "Của người ngoài danh sách.",
            "Nữ"),
        optional(
            "workplace",
            "Nơi làm việc",
            new ColumnType.Prose(Widths.PLACE),
            "Của người ngoài danh sách.",
            "Thôn 3"),
        optional(
            "audience",
            "Đối tượng",
            Choices.of(Audience.values()),
            "Bắt buộc với người ngoài danh sách.",
            "Quần chúng ưu tú"),
        optional(
            "state",
            "Trạng thái",
            Choices.of(EnrolmentState.NOMINATED, EnrolmentState.APPROVED),
            "Bỏ trống là được cử, chờ duyệt; đơn vị tổ chức lớp có thể ghi “Đã duyệt”.",
            "Được cử, chờ duyệt"),
        optional("note", "Ghi chú", new ColumnType.Prose(Widths.REASON), "", ""));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
