package vn.cadre.registry.record.reward;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.RewardForm;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/** Rewards from a file: one of a person by form, title and date. */
@Singleton
class RewardIntake extends EntryIntake<NewReward, RewardView> {

  RewardIntake(Rewards kind, EntryBatches batches) {
    super(kind, NewReward.class, new Bilingual("Khen thưởng", "Rewards"), batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required("form", "Hình thức", Choices.of(RewardForm.values()), "", "Bằng khen"),
        optional(
            "title",
            "Tên đầy đủ",
            new ColumnType.Prose(300),
            "Như trong quyết định.",
            "Bằng khen của Chủ tịch UBND tỉnh"),
        optional(
            "achievement",
            "Thành tích",
            new ColumnType.Prose(1000),
            "",
            "Hoàn thành xuất sắc nhiệm vụ năm 2014"),
        required(
            "awardedOn",
            "Ngày khen thưởng",
            new ColumnType.PartialDay(),
            "Ngày, tháng hoặc năm.",
            "12/2014"));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewReward given) {
    return Arrays.asList(given.form(), given.awardedOn(), folded(given.title()));
  }
}
