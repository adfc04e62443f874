package vn.cadre.platform.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first broken place of a chain. */
@Schema(name = "AuditBreak")
public record Break(
    @Schema(description = "what is wrong there") Fault fault,
    @Schema(description = "number of the block") long block,
    @Schema(description = "id of the entry; null where the block itself is broken")
        @Nullable Long entry,
    @Schema(
            description = "collection of the resource that the entry was about",
            examples = "cadres")
        @Nullable String kind,
    @Schema(description = "the resource that the entry was about") @Nullable UUID resourceId,
    @Schema(description = "number of the entry within the resource") @Nullable Long number) {

  static Break ofBlock(Fault fault, long block) {
    return new Break(fault, block, null, null, null, null);
  }

  static Break ofEntry(Fault fault, long block, Line line) {
    return new Break(fault, block, line.id(), line.kind(), line.resource(), line.number());
  }
}
