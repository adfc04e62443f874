package vn.cadre.registry.record.comment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.code.ObserverKind;
import vn.cadre.registry.record.EntryNote;
import vn.cadre.registry.record.EntryView;

/** An observation of somebody by the Front, a mass organisation or a supervisor. */
@Schema(name = "Comment")
record CommentView(
    UUID id,
    long version,
    UUID cadreId,
    LocalDate observedOn,
    ObserverKind kind,
    @Schema(
            description = "the organisation that observed",
            examples = "Ủy ban Mặt trận Tổ quốc phường Hà Đông")
        String onBehalfOf,
    @Schema(description = "what was observed", examples = "Gần dân, giải quyết kiến nghị đúng hạn")
        String content,
    @Schema(description = "the evaluation that it comments on; null where it is on none")
        @Nullable UUID evaluationId,
    EntryState state,
    @Nullable EntryNote corrected,
    @Nullable EntryNote annulled,
    List<String> allowedActions)
    implements EntryView {}
