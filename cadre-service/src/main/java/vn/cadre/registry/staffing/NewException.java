package vn.cadre.registry.staffing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.decision.DecisionPaper;

/** People to be allowed beyond a quota, with the reason and the paper that allows it. */
@Schema(name = "NewStaffingException")
record NewException(
    @NotNull UUID organisationId,
    @NotNull @Min(QuotaService.FIRST_YEAR) @Max(QuotaService.LAST_YEAR) Integer year,
    @NotNull Category category,
    @NotNull @Min(1) @Max(10_000) Integer persons,
    @NotBlank @Size(max = 2_000) String reason,
    @NotNull @Valid DecisionPaper decision) {}
