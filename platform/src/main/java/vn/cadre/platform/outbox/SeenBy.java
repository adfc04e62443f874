package vn.cadre.platform.outbox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Through which organisation paths the record of an event may be read now: a subscriber is told of
 * the event if their scope covers one of them.
 *
 * @param everyone the record belongs to no organisation; then {@code paths} is empty
 */
public record SeenBy(boolean everyone, List<String> paths) {
  public static final SeenBy EVERYONE = new SeenBy(true, List.of());

  public SeenBy {
    paths = paths.stream().distinct().sorted().toList();
  }

  public static SeenBy through(String... paths) {
    return new SeenBy(false, Arrays.asList(paths));
  }

  public static SeenBy through(Collection<String> paths) {
    return new SeenBy(false, List.copyOf(paths));
  }

  /** Whoever one of the two lets read. */
  public SeenBy or(SeenBy other) {
    if (everyone || other.everyone) {
      return EVERYONE;
    }
    var both = new ArrayList<>(paths);
    both.addAll(other.paths);
    return new SeenBy(false, both);
  }

  /** And the person whose record it is. */
  public SeenBy orSelf(UUID person) {
    return or(through("~" + person));
  }

  /** As PostgreSQL reads the type {@code path_ranges}. */
  String ranges() {
    return everyone
        ? "{(,)}"
        : paths.stream()
            .map(SeenBy::quoted)
            .map(path -> "[" + path + "," + path + "]")
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String path) {
    return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
