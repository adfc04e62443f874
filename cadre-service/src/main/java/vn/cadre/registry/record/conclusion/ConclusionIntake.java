package vn.cadre.registry.record.conclusion;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.PoliticalOutcome;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Political conclusions from a file: one of a person by date. */
@Singleton
class ConclusionIntake extends EntryIntake<NewConclusion, ConclusionView> {

  ConclusionIntake(Conclusions kind, EntryBatches batches) {
    super(
        kind,
        NewConclusion.class,
        new Bilingual("Kết luận tiêu chuẩn chính trị", "Political conclusions"),
        batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required(
            "concludedOn",
            "Ngày kết luận",
            new ColumnType.PartialDay(),
            "Ngày, tháng hoặc năm.",
            "06/2013"),
        required(
            "outcome",
            "Kết luận",
            Choices.of(PoliticalOutcome.values()),
            "",
            "Bảo đảm tiêu chuẩn chính trị"),
        required(
            "concludedBy",
            "Cơ quan kết luận",
            new ColumnType.Prose(300),
            "",
            "Ban Thường vụ Huyện ủy Hoành Bồ"),
        optional("note", "Ghi chú", new ColumnType.Prose(1000), "", ""));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewConclusion given) {
    return Arrays.asList(given.concludedOn());
  }
}
