package vn.cadre.registry.statistics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.registry.code.ManagementTier;

/** Which decisions are counted. */
record TurnQuery(
    @Describe(value = "signed on this day or later", example = "2020-01-01") @NotNull
        LocalDate from,
    @Describe(value = "signed before this day", example = "2021-01-01") @NotNull LocalDate to,
    @Describe("the tier that issued the document") @Nullable Set<ManagementTier> tier,
    @Describe(value = "the issuer as printed", example = "Ban Thường vụ Tỉnh ủy Quảng Ninh")
        @Nullable
        @Size(max = 300)
        String issuer,
    @Describe("the tier that manages the post it is about")
        @Nullable Set<ManagementTier> managementTier,
    @Describe(
            value =
                "code of the organisation of the post, or else of the person on the day; the caller's whole scope unless told",
            example = "QUANG-NINH")
        @Nullable String organisation,
    @Describe("with everything below the organisation; true unless told")
        @Nullable Boolean descendants) {}
