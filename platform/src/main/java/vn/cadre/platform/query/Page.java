package vn.cadre.platform.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(
    @Schema(description = "in the order asked for") List<T> items,
    @Schema(description = "cursor of the next page, null on the last") @Nullable String next,
    @Schema(description = "size of the whole list, with `count=true`")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Long total) {

  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next, total);
  }
}
