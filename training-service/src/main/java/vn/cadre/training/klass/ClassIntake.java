package vn.cadre.training.klass;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.imports.BatchWriter;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.imports.ImportKind;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;
import vn.cadre.training.intake.Choices;

/**
 * Classes by file: those of a year to come, and those that were held before the suite was there.
 */
@ApplicationScoped
class ClassIntake implements ImportKind {
  private static final int MONEY = 18;

  private final ClassBatch batch;

  ClassIntake(ClassBatch batch) {
    this.batch = batch;
  }

  @Override
  public String name() {
    return "classes";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Danh sách lớp đào tạo, bồi dưỡng", "Classes");
  }

  @Override
  public Set<String> roles() {
    return Set.of(Roles.TRAINING_MANAGER);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        required(
            "code",
            "Mã lớp",
            new ColumnType.Code(Widths.CODE),
            "Mỗi mã một lần trong đơn vị tổ chức.",
            "TC-LLCT-2026-01"),
        required(
            "courseCode",
            "Mã khóa",
            new ColumnType.Code(Widths.CODE),
            "Khóa được áp dụng vào ngày khai giảng.",
            "TC-LLCT"),
        required(
            "organiserCode",
            "Mã đơn vị tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Đơn vị mở lớp, trong phạm vi của bạn.",
            "QUANG-NINH"),
        optional(
            "planLine",
            "Dòng kế hoạch",
            new ColumnType.Whole(1, 100_000),
            "Số thứ tự dòng trong kế hoạch đã duyệt của đơn vị, năm khai giảng.",
            "12"),
        optional(
            "institution",
            "Cơ sở đào tạo",
            new ColumnType.Prose(Widths.INSTITUTION),
            "",
            "Trường Chính trị tỉnh"),
        required("place", "Địa điểm", new ColumnType.Prose(Widths.PLACE), "", "Hội trường A"),
        optional(
            "country",
            "Nước",
            new ColumnType.Prose(200),
            "Chỉ ghi khi lớp ở nước ngoài.",
            "Nhật Bản"),
        required("from", "Ngày khai giảng", new ColumnType.Day(), "Ngày đầu tiên.", "02/03/2026"),
        required(
            "lastDay",
            "Ngày bế giảng",
            new ColumnType.Day(),
            "Ngày cuối cùng của lớp.",
            "06/03/2026"),
        required("capacity", "Số chỗ", new ColumnType.Whole(1, NewClass.MOST_PLACES), "", "60"),
        optional(
            "fundingSource",
            "Nguồn kinh phí",
            Choices.of(FundingSource.values()),
            "",
            "Ngân sách tỉnh"),
        optional(
            "budget",
            "Kinh phí dự kiến (đồng)",
            new ColumnType.Code(MONEY),
            "Số nguyên đồng.",
            "180000000"),
        optional(
            "state",
            "Trạng thái",
            Choices.of(
                ClassState.PLANNED, ClassState.OPEN, ClassState.RUNNING, ClassState.COMPLETED),
            "Bỏ trống là dự kiến; lớp đã tổ chức trước đây ghi “Đã kết thúc”.",
            "Dự kiến"));
  }

  @Override
  public BatchWriter writer(ImportRun run) {
    return rows -> batch.write(rows, run);
  }
}
