package vn.cadre.registry.record.family;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** A family member; only ids where it is masked. */
@Schema(name = "FamilyMember")
record FamilyMemberView(
    UUID id,
    long version,
    UUID cadreId,
    @Nullable FamilySide side,
    @Nullable FamilyRelation relation,
    @Schema(description = "full name", examples = "Nguyễn Thị Mai") @Nullable String fullName,
    @Nullable Integer birthYear,
    @Schema(
            description = "occupation, title and place of work",
            examples = "Giáo viên, Trường THPT Hoành Bồ")
        @Nullable String occupation,
    @Schema(description = "native place, as text", examples = "Xã Bằng Cả, Hoành Bồ, Quảng Ninh")
        @Nullable String nativePlace,
    @Schema(description = "where they live, as text", examples = "Phường Hà Đông, Hà Nội")
        @Nullable String residence,
    @Schema(description = "the relative's own record; null where there is none")
        @Nullable UUID relativeId,
    @Schema(description = "whether the caller is shown no more than that there is an entry")
        boolean masked,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
