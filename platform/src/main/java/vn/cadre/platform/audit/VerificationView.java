package vn.cadre.platform.audit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a verification found. */
@Schema(name = "AuditVerification")
public record VerificationView(
    @Schema(description = "whether every block of the range is as it was sealed") Outcome outcome,
    @Schema(description = "the first block that was verified") long from,
    @Schema(description = "the last block that was to be verified") long to,
    @Schema(description = "blocks found intact") long blocks,
    @Schema(description = "entries found intact") long entries,
    @Schema(
            description =
                "the last block whose head was published; those behind were compared with the chain alone")
        long publishedThrough,
    @Schema(description = "where to go on: one request verifies so many blocks; null at the end")
        @Nullable Long next,
    @Schema(description = "the first broken place; null where all is intact")
        @Nullable Break broken) {

  /** Whether every block of the range is as it was sealed. */
  @Schema(name = "AuditOutcome")
  public enum Outcome {
    INTACT,
    BROKEN
  }
}
