package vn.cadre.platform.feed;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** Which part of a feed is wanted. */
public record FeedQuery(
    @Describe(
            "opaque, `next` of the page before; `latest` to begin with what happens from now on; without it, the oldest change that is kept")
        @Nullable String after,
    @Describe("changes a page, 50 unless told, 500 at most") @Nullable @Min(1) @Max(500)
        Integer limit,
    @Describe("seconds to wait for a change when there is none yet, 30 at most; 0 unless told")
        @Nullable
        @Min(0)
        @Max(30)
        Integer wait_,
    @Describe(
            value = "only changes of these; all that the caller may read unless told",
            example = "organisations")
        @Nullable Set<String> aggregate) {
  static final String LATEST = "latest";
  private static final int DEFAULT_LIMIT = 50;

  int size() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }

  int patience() {
    return wait_ == null ? 0 : wait_;
  }
}
