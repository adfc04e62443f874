package vn.cadre.platform.export;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One record of a snapshot, a line of its own. */
@Schema(name = "SnapshotLine")
public record SnapshotLine(
    @Schema(description = "the subject of its events") UUID id,
    @Schema(description = "of the last event that the state contains") long sequence,
    @Schema(description = "as `data.state` of an event") Object state) {}
