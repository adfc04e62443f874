package vn.cadre.platform.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.Paging;

/** Filters of the list of seals. */
public record SealQuery(
    @Describe("what is sealed") @Nullable Stream stream,
    @Describe("blocks that hold this entry; ids are counted by stream")
        @Nullable
        @Min(1)
        @Max(SealView.MOST)
        Long entry,
    Paging paging) {

  /** The streams of the chain. */
  enum Stream {
    CHANGES,
    READS
  }
}
