package vn.cadre.registry.staffing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ReasonView;

/** A unit that was made of others, and its deputies. */
@Schema(name = "MergedUnit")
@JsonInclude
record MergedUnit(
    Staffing.Place organisation,
    UUID restructuringId,
    LocalDate mergedOn,
    @Schema(description = "how many organisations it was made of") int bodies,
    @Schema(description = "people who hold a deputy's post of it on the day") Figure deputies,
    @Schema(description = "posts a unit has by the norm; null without a pack")
        @Nullable Integer norm,
    @Schema(description = "posts it may have on the day; null without a pack")
        @Nullable Integer allowed,
    @Schema(description = "the first day on which the norm alone holds; null without a pack")
        @Nullable LocalDate settledFrom,
    @Schema(description = "null without a pack") @Nullable ReasonView finding) {}
