package vn.cadre.platform.policy.admin;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** For what a version is chosen. */
public record ChoiceQuery(
    @Describe(value = "which rules it is for", example = "retirement") @NotBlank String kind,
    @Describe("code of the organisation concerned; absent: what holds everywhere")
        @Nullable String organisation,
    @Describe("the day concerned; today unless told") @Nullable LocalDate asOf) {}
