package vn.cadre.registry.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.BodyKind;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.period.PeriodInOrder;

/** A committee to be registered. */
@PeriodInOrder
@Schema(name = "NewBody")
record NewCommittee(
    @Schema(description = "unique, upper case", examples = "CHI-LANG-COMMITTEE-2010")
        @NotBlank
        @Size(max = Widths.CODE)
        @Pattern(regexp = Widths.CODE_FORM)
        String code,
    @NotNull UUID organisationId,
    @NotNull BodyKind kind,
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull LocalDate validFrom,
    @Schema(description = "first day on which it no longer exists") @Nullable LocalDate validTo)
    implements PeriodInOrder.Bounded {}
