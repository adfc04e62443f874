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

/** What may change of a class: all but its course and its organiser. */
@Schema(name = "ClassPatch")
record ClassPatch(
    @NotBlank @Size(max = Widths.CODE) @Pattern(regexp = Widths.CODE_FORM) String code,
    @Schema(description = "line of the organiser's approved plan of the year in which it begins")
        @Nullable UUID planLineId,
    @Schema(description = "who teaches: a school, an academy")
        @Nullable
        @Size(max = Widths.INSTITUTION)
        String institution,
    @NotBlank @Size(max = Widths.PLACE) String place,
    @NotNull Boolean abroad,
    @Schema(description = "where abroad; of a class abroad alone") @Nullable @Size(max = 200)
        String country,
    @Schema(description = "its first day") @NotNull LocalDate from,
    @Schema(description = "the first day after it") @NotNull LocalDate to,
    @Schema(description = "no fewer than have a place already")
        @NotNull
        @Min(1)
        @Max(NewClass.MOST_PLACES)
        Integer capacity,
    @Schema(description = "who pays, by reference/fundingSource")
        @Nullable FundingSource fundingSource,
    @Schema(description = "what it may cost, whole VND") @Nullable @Min(0) @Max(NewClass.MOST_MONEY)
        Long budget) {

  static ClassPatch of(Klass klass) {
    return new ClassPatch(
        klass.code(),
        klass.planLineId(),
        klass.institution(),
        klass.place(),
        klass.abroad(),
        klass.country(),
        klass.from(),
        klass.to(),
        klass.capacity(),
        klass.fundingSource(),
        klass.budget());
  }

  /** The class as it would be; its course and organiser stay. */
  NewClass appliedTo(Klass klass) {
    return new NewClass(
        code,
        klass.course().id(),
        planLineId,
        klass.organiser().id(),
        institution,
        place,
        abroad,
        country,
        from,
        to,
        capacity,
        fundingSource,
        budget);
  }
}
