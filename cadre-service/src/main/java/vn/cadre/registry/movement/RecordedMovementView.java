package vn.cadre.registry.movement;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.MovementDirection;
import vn.cadre.registry.code.MovementKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** A movement that a report tells of, as it was reported. */
@Schema(name = "RecordedMovement")
record RecordedMovementView(
    UUID id,
    long version,
    UUID cadreId,
    @Schema(description = "when the person moved, as precise as it is known") PartialDate movedOn,
    @Schema(description = "the highest level that it touches", examples = "DISTRICT")
        OrganisationLevel highestLevel,
    @Schema(description = "the lowest level that it touches", examples = "COMMUNE")
        OrganisationLevel lowestLevel,
    @Schema(description = "null where the source does not classify it") @Nullable MovementKind kind,
    @Schema(description = "as the source states it; null where it does not")
        @Nullable MovementDirection direction,
    @Schema(description = "as the source states it; null where it does not")
        @Nullable Boolean crossBloc,
    @Schema(description = "the organisation that the person left; null where it is not known")
        @Nullable UUID fromOrganisationId,
    @Schema(description = "the organisation that the person came to; null where it is not known")
        @Nullable UUID toOrganisationId,
    @Schema(
            description = "the report or list that tells of it; null where it was not named",
            examples = "Báo cáo công tác cán bộ quý I/2019 của Huyện ủy Hoành Bồ")
        @Nullable String reportedIn,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
