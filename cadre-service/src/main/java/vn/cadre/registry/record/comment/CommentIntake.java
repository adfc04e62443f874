package vn.cadre.registry.record.comment;

import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.ObserverKind;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Observations from a file: one of a person by day, kind and who observed. */
@Singleton
class CommentIntake extends EntryIntake<NewComment, CommentView> {

  CommentIntake(Comments kind, EntryBatches batches) {
    super(
        kind,
        NewComment.class,
        new Bilingual("Nhận xét của Mặt trận, đoàn thể", "Observations"),
        batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required("observedOn", "Ngày", new ColumnType.Day(), "", "30/11/2014"),
        required("kind", "Bên nhận xét", Choices.of(ObserverKind.values()), "", "Mặt trận Tổ quốc"),
        required(
            "onBehalfOf",
            "Tổ chức nhận xét",
            new ColumnType.Prose(300),
            "",
            "Ủy ban Mặt trận Tổ quốc phường Hà Đông"),
        required(
            "content",
            "Nội dung",
            new ColumnType.Prose(4000),
            "",
            "Gần dân, giải quyết kiến nghị đúng hạn"));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewComment given) {
    return Arrays.asList(given.observedOn(), given.kind(), folded(given.onBehalfOf()));
  }
}
