package vn.cadre.registry.movement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.OrganisationLevel;

/** A movement that a report tells of, and what a merge patch may change of it. */
@Schema(name = "NewRecordedMovement")
record NewMovement(
    @Schema(description = "when the person moved, as precise as it is known") @NotNull
        PartialDate movedOn,
    @Schema(description = "the highest level that it touches", examples = "DISTRICT") @NotNull
        OrganisationLevel highestLevel,
    @Schema(description = "the lowest level that it touches", examples = "COMMUNE") @NotNull
        OrganisationLevel lowestLevel,
    @Schema(
            description =
                "null where the source does not classify it; ROTATION_OR_TRANSFER where it does not tell the two apart")
        @Nullable MovementKind kind,
    @Schema(
            description =
                "from which level to which, where the source tells; follows from the organisations where both are given")
        @Nullable MovementDirection direction,
    @Schema(
            description =
                "whether it led from one bloc to another, where the source tells; follows from the organisations where both are given")
        @Nullable Boolean crossBloc,
    @Schema(description = "the organisation that the person left, where it is known")
        @Nullable UUID fromOrganisationId,
    @Schema(description = "the organisation that the person came to, where it is known")
        @Nullable UUID toOrganisationId,
    @Schema(
            description = "the report or list that tells of it",
            examples = "Báo cáo công tác cán bộ quý I/2019 của Huyện ủy Hoành Bồ")
        @Nullable
        @Size(max = 300)
        String reportedIn) {

  /** The direction that was stated, if one was. */
  @Nullable MovementDirection stated() {
    return direction == MovementDirection.UNSPECIFIED ? null : direction;
  }
}
