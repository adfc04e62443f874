package vn.cadre.registry.record.work;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** Where somebody worked for a while. */
@Schema(name = "WorkHistory")
record WorkHistoryView(
    UUID id,
    long version,
    UUID cadreId,
    PartialDate from,
    @Nullable PartialDate to,
    @Schema(description = "as it was called then", examples = "Phòng Nội vụ huyện Hoành Bồ")
        String organisation,
    @Schema(description = "the same in the register; null where it is not there")
        @Nullable UUID organisationId,
    @Schema(description = "post or occupation, as the papers say", examples = "Chuyên viên")
        String position,
    @Nullable String note,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
