package vn.cadre.platform.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted; every list takes these. */
public record Paging(
    @Describe("items a page, 50 unless told, 500 at most") @Nullable @Min(1) @Max(500)
        Integer limit,
    @Describe("opaque, from `next` of the page before; belongs to the very same query")
        @Nullable String cursor,
    @Describe(value = "documented fields, a leading minus for descending order", example = "name")
        @Nullable List<String> sort,
    @Describe("adds `total`") @Nullable Boolean count) {
  private static final int DEFAULT_LIMIT = 50;

  public int size() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }

  /** Whether the list is wanted in no other order than its own. */
  public boolean inOrderOf(Sorting sorting) {
    return sorting.keys(sort).equals(sorting.keys(null));
  }

  /** The sort keys of the item that the page comes after, the id last; none for the first page. */
  public List<String> follows(Sorting sorting, String fingerprint) {
    return cursor == null
        ? List.of()
        : Cursor.decode(cursor, fingerprint, sorting.keys(sort).size()).keys();
  }

  /** The part of the same list that an export goes on with. */
  Paging exported(Part part) {
    return new Paging(part.size(), part.cursor(), sort, null);
  }

  /** A part of a list that is read as a whole; {@code cursor} is null for the first. */
  record Part(int size, @Nullable String cursor) {}

  public boolean counts() {
    return Boolean.TRUE.equals(count);
  }
}
