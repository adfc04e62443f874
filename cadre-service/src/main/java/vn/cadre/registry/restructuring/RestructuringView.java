package vn.cadre.registry.restructuring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.decision.DecisionView;

/** A restructuring that was carried out, or the rehearsal of one. */
@Schema(name = "Restructuring")
record RestructuringView(
    @Schema(description = "null of a dry run") @Nullable UUID id,
    long version,
    RestructuringKind kind,
    LocalDate effectiveFrom,
    @Schema(description = "codes of the organisations that ended") List<String> from,
    @Schema(description = "codes of the organisations that came after") List<String> to,
    @Schema(description = "null of a dry run") @Nullable DecisionView decision,
    @Schema(description = "null of a dry run") @Nullable Instant recordedAt,
    @Schema(description = "null of a dry run") @Nullable String recordedBy,
    @Schema(description = "null in lists, and to who has not all of the organisations in scope")
        @Nullable Effect effect)
    implements Versioned {

  static RestructuringView rehearsal(NewRestructuring given, Effect effect) {
    return new RestructuringView(
        null,
        0,
        given.kind(),
        given.effectiveFrom(),
        given.from(),
        given.to().stream().map(Target::code).toList(),
        null,
        null,
        null,
        effect);
  }

  RestructuringView showing(Effect all) {
    return new RestructuringView(
        id, version, kind, effectiveFrom, from, to, decision, recordedAt, recordedBy, all);
  }
}
