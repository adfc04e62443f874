package vn.cadre.platform.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
public record Page<T>(
    @Schema(description = "in the order asked for") List<T> items,
    @Schema(description = "cursor of the next page, null on the last") @Nullable String next,
    @Schema(description = "size of the whole list, with `count=true`")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Long total,
    @Schema(description = "counts of the whole list by field, with `facets`")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Map<String, List<Facets.FacetCount>> facets) {

  public Page {
    items = List.copyOf(items);
  }

  public Page(List<T> items, @Nullable String next, @Nullable Long total) {
    this(items, next, total, null);
  }

  public Page<T> with(@Nullable Map<String, List<Facets.FacetCount>> counts) {
    return new Page<>(items, next, total, counts);
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next, total, facets);
  }
}
