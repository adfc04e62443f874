package vn.cadre.registry.merge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;

/** Two records of one person that were joined. */
@Schema(name = "CadreMerge")
record MergeView(
    UUID id,
    long version,
    @Schema(description = "the record that goes on") UUID survivorId,
    @Schema(description = "as the record said then", examples = "Nguyễn Văn An")
        String survivorName,
    @Schema(description = "the record that was joined into it") UUID joinedId,
    @Schema(description = "as the record said then", examples = "Nguyễn Văn An") String joinedName,
    @Schema(description = "whether the two stand joined") MergeState state,
    @Schema(description = "why", examples = "Lập trùng hồ sơ") String reason,
    @Schema(
            description = "by which papers it is known that both are one person",
            examples = "Đối chiếu căn cước công dân và sổ bảo hiểm xã hội bản gốc")
        String evidence,
    @Schema(
            description =
                "fields of the survivor that the joined record filled or knew more precisely")
        List<String> filled,
    @Schema(description = "what was moved to the survivor, by collection; null in lists")
        @Nullable List<Moved> moved,
    @Schema(
            description =
                "what both records told alike: it stays with the joined one, out of sight, as long as the merge holds; null in lists")
        @Nullable List<Moved> toldAlike,
    @Schema(description = "when they were joined") Instant joinedAt,
    @Schema(description = "who joined them", examples = "Nguyễn Thị Thử") String joinedBy,
    @Schema(description = "when it was undone; null while it holds") @Nullable Instant undoneAt,
    @Schema(description = "who undid it; null while it holds", examples = "Nguyễn Thị Thử")
        @Nullable String undoneBy,
    @Schema(description = "why it was undone; null while it holds") @Nullable String undoReason,
    @Schema(description = "what the caller may do with it now") List<String> allowedActions)
    implements Versioned {

  /** How much of one collection was moved. */
  @Schema(name = "MovedEntries")
  record Moved(
      @Schema(description = "as the collection is called in the API", examples = "salary-steps")
          String collection,
      @Schema(description = "how many", examples = "3") long count) {}

  MergeView showing(List<Moved> all, List<Moved> alike) {
    return new MergeView(
        id,
        version,
        survivorId,
        survivorName,
        joinedId,
        joinedName,
        state,
        reason,
        evidence,
        filled,
        all,
        alike,
        joinedAt,
        joinedBy,
        undoneAt,
        undoneBy,
        undoReason,
        allowedActions);
  }
}
