package vn.cadre.registry.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.period.PeriodInOrder;
import vn.cadre.registry.reference.KnownUnit;

/** An organisation to be registered. */
@PeriodInOrder
record NewOrganisation(
    @Schema(description = "unique, upper case", examples = "HN-HA-DONG")
        @NotBlank
        @Size(max = Widths.CODE)
        @Pattern(regexp = Widths.CODE_FORM)
        String code,
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull OrganisationLevel level,
    @NotNull Bloc bloc,
    @NotNull OrganisationKind kind,
    @Schema(
            description = "code of the administrative unit it serves, as of validFrom",
            examples = "09556")
        @Nullable
        @KnownUnit
        String administrativeUnit,
    @Schema(description = "absent for the root of a tree, which needs the scope *")
        @Nullable UUID parentId,
    @NotNull LocalDate validFrom,
    @Schema(description = "first day on which it no longer exists") @Nullable LocalDate validTo,
    @Schema(description = "codes of the organisations it succeeds") @Nullable @Size(max = 100)
        List<String> predecessors)
    implements PeriodInOrder.Bounded {}
