package vn.cadre.registry.record.family;

import static vn.cadre.platform.imports.Column.optional;
import static vn.cadre.platform.imports.Column.required;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.Column;
import vn.cadre.platform.imports.ColumnType;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.intake.Choices;
import vn.cadre.registry.record.EntryBatches;
import vn.cadre.registry.record.EntryIntake;

/**
 * Family members from a file, for whoever is shown personal data: one of a person by side, relation
 * and name.
 */
@Singleton
class FamilyIntake extends EntryIntake<NewFamilyMember, FamilyMemberView> {

  FamilyIntake(FamilyMembers kind, EntryBatches batches) {
    super(
        kind, NewFamilyMember.class, new Bilingual("Quan hệ gia đình", "Family members"), batches);
  }

  @Override
  protected List<Column> fields() {
    return List.of(
        required("side", "Bên", Choices.of(FamilySide.values()), "", "Bên bản thân"),
        required("relation", "Quan hệ", Choices.of(FamilyRelation.values()), "", "Mẹ"),
        required("fullName", "Họ và tên", new ColumnType.Prose(200), "", "Nguyễn Thị Mai"),
        optional("birthYear", "Năm sinh", new ColumnType.Whole(1800, 2999), "", "1950"),
        optional(
            "occupation",
            "Nghề nghiệp, nơi làm việc",
            new ColumnType.Prose(500),
            "",
            "Giáo viên đã nghỉ hưu"),
        optional(
            "nativePlace",
            "Quê quán",
            new ColumnType.Prose(300),
            "",
            "Xã Bằng Cả, Hoành Bồ, Quảng Ninh"),
        optional("residence", "Nơi ở", new ColumnType.Prose(300), "", "Phường Hà Đông, Hà Nội"),
        optional(
            "relativePersonalId",
            "Số định danh của người thân",
            Choices.personalId(),
            "Khi người thân cũng có hồ sơ.",
            ""));
  }

  @Override
  protected List<? extends @Nullable Object> key(NewFamilyMember given) {
    return Arrays.asList(given.side(), given.relation(), folded(given.fullName()));
  }
}
