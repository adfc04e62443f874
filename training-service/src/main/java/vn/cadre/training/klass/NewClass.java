package vn.cadre.training.klass;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.FundingSource;
import vn.cadre.training.code.Widths;

/** A class to be held. */
@Schema(name = "NewClass")
public record NewClass(
    @Schema(description = "the organiser's own", examples = "TC-LLCT-2026-01")
        @NotBlank
        @Size(max = Widths.CODE)
        @Pattern(regexp = Widths.CODE_FORM)
        String code,
    @NotNull UUID courseId,
    @Schema(description = "line of the organiser's approved plan of the year in which it begins")
        @Nullable UUID planLineId,
    @Schema(description = "the organisation that holds it") @NotNull UUID organiserId,
    @Schema(description = "who teaches: a school, an academy")
        @Nullable
        @Size(max = Widths.INSTITUTION)
        String institution,
    @NotBlank @Size(max = Widths.PLACE) String place,
    @Schema(description = "held abroad; false where absent") @Nullable Boolean abroad,
    @Schema(description = "where abroad; of a class abroad alone") @Nullable @Size(max = 200)
        String country,
    @Schema(description = "its first day") @NotNull LocalDate from,
    @Schema(description = "the first day after it") @NotNull LocalDate to,
    @NotNull @Min(1) @Max(MOST_PLACES) Integer capacity,
    @Schema(description = "who pays, by reference/fundingSource")
        @Nullable FundingSource fundingSource,
    @Schema(description = "what it may cost, whole VND") @Nullable @Min(0) @Max(MOST_MONEY)
        Long budget) {
  static final int MOST_PLACES = 20_000;

  /** Whole VND; more than any province trains for. */
  static final long MOST_MONEY = 10_000_000_000_000L;

  boolean heldAbroad() {
    return Boolean.TRUE.equals(abroad);
  }
}
