package vn.cadre.registry.known;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the rows about one person are read from: the tables as they are, or as they were recorded
 * at an instant.
 *
 * @param instant null for now
 */
public record Recorded(UUID person, @Nullable Instant instant) {

  /** The tables as they are. */
  public static Recorded now(UUID person) {
    return new Recorded(person, null);
  }

  public boolean isNow() {
    return instant == null;
  }

  /**
   * What stands in a FROM clause for the table; its places take {@link #arguments}.
   *
   * @param collection the audited kind of the table's rows
   */
  public String rows(String table, String collection) {
    return instant == null
        ? table
        : "recorded_at(NULL::%s, '%s', ?, ?)".formatted(table, collection);
  }

  /** The arguments of one {@link #rows}, in order. */
  public List<Object> arguments() {
    return instant == null ? List.of() : List.of(person, instant);
  }
}
