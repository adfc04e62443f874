package vn.cadre.registry.record.discipline;

import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Disciplines from a file: one of a person by side, form and day. */
@Singleton
class DisciplineIntake extends EntryIntake<NewDiscipline, DisciplineView> {

  DisciplineIntake(Disciplines kind, EntryBatches batches) {
    super(kind, NewDiscipline.class, new Bilingual("Kỷ luật", "Disciplines"), batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required("side", "Loại", Choices.of(DisciplineKind.values()), "", "Kỷ luật hành chính"),
        required("form", "Hình thức", Choices.of(Discipline.values()), "", "Khiển trách"),
        required(
            "act",
            "Hành vi vi phạm",
            new ColumnType.Prose(1000),
            "",
            "Vi phạm quy định về quản lý đất đai"),
        required("effectiveOn", "Ngày có hiệu lực", new ColumnType.Day(), "", "01/06/2015"));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewDiscipline given) {
    return Arrays.asList(given.side(), given.form(), given.effectiveOn());
  }
}
