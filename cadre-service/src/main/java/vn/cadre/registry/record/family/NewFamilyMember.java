package vn.cadre.registry.record.family;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;

/** A family member to be recorded, and what a merge patch may change of it. */
@RelationOfItsSide
record NewFamilyMember(
    @NotNull FamilySide side,
    @NotNull FamilyRelation relation,
    @Schema(description = "full name", examples = "Nguyễn Thị Mai") @NotBlank @Size(max = 200)
        String fullName,
    @Nullable @Min(1800) @Max(2999) Integer birthYear,
    @Schema(
            description = "occupation, title and place of work",
            examples = "Giáo viên, Trường THPT Hoành Bồ")
        @Nullable
        @Size(max = 500)
        String occupation,
    @Schema(description = "native place, as text", examples = "Xã Bằng Cả, Hoành Bồ, Quảng Ninh")
        @Nullable
        @Size(max = 300)
        String nativePlace,
    @Schema(description = "where they live, as text", examples = "Phường Hà Đông, Hà Nội")
        @Nullable
        @Size(max = 300)
        String residence,
    @Schema(description = "the relative's own record, where there is one")
        @Nullable UUID relativeId) {}
