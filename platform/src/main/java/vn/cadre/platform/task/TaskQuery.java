package vn.cadre.platform.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Describe;

/** How many tasks are wanted. */
public record TaskQuery(
    @Describe("tasks at most, 50 unless told; the rest shows as these are settled")
        @Nullable
        @Min(1)
        @Max(200)
        Integer limit) {
  private static final int DEFAULT_LIMIT = 50;

  int most() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }
}
