package vn.cadre.training.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Widths;

/** What of a drafted plan may change beside its lines. */
record PlanPatch(
    @NotBlank @Size(max = Widths.NAME) String name, @Nullable @Valid Ceiling ceiling) {}
