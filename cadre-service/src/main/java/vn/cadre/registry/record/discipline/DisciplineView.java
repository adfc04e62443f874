package vn.cadre.registry.record.discipline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Discipline;
import vn.cadre.registry.code.DisciplineKind;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** A discipline of the State or the Party. */
@Schema(name = "CadreDiscipline")
record DisciplineView(
    UUID id,
    long version,
    UUID cadreId,
    DisciplineKind side,
    Discipline form,
    @Schema(description = "what it was given for", examples = "Vi phạm quy định về quản lý đất đai")
        String act,
    LocalDate effectiveOn,
    @Schema(
            description =
                "first day on which it no longer counts, by the pack; null where it stays, or no pack tells")
        @Nullable LocalDate expiresOn,
    @Schema(description = "by what it expires; null where no pack tells")
        @Nullable ExpiryBasis expiryBasis,
    DecisionView decision,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
