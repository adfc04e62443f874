package vn.cadre.registry.record.work;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Work history from a file: one of a person by start, organisation and post. */
@Singleton
class WorkHistoryIntake extends EntryIntake<NewWorkHistory, WorkHistoryView> {

  WorkHistoryIntake(WorkHistory kind, EntryBatches batches) {
    super(kind, NewWorkHistory.class, new Bilingual("Quá trình công tác", "Work history"), batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required("from", "Từ", new ColumnType.PartialDay(), "Ngày, tháng hoặc năm.", "04/2003"),
        optional("to", "Đến", new ColumnType.PartialDay(), "Bỏ trống khi đang làm.", "2018"),
        required(
            "organisation",
            "Cơ quan, đơn vị",
            new ColumnType.Prose(300),
            "Tên gọi khi đó.",
            "Phòng Nội vụ huyện Hoành Bồ"),
        optional(
            "organisationCode",
            "Mã tổ chức",
            new ColumnType.Code(Widths.CODE),
            "Khi tổ chức có trong hệ thống.",
            ""),
        required("position", "Chức vụ, công việc", new ColumnType.Prose(300), "", "Chuyên viên"),
        optional("note", "Ghi chú", new ColumnType.Prose(1000), "", ""));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewWorkHistory given) {
    return Arrays.asList(given.from(), folded(given.organisation()), folded(given.position()));
  }
}
