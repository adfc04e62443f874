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
 * @param paths only with {@link Reach#PATHS}
 */
public record SeenBy(Reach reach, List<String> paths) {
  /** The record belongs to no organisation. */
  public static final SeenBy EVERYONE = new SeenBy(Reach.EVERYONE, List.of());

  /** The event is internal: no subscriber is told, whatever their roles and scope. */
  public static final SeenBy SERVICES = new SeenBy(Reach.SERVICES, List.of());

  /** How {@link #paths} is to be read. */
  public enum Reach {
    EVERYONE,
    PATHS,
    SERVICES
  }

  public SeenBy {
    paths = paths.stream().distinct().sorted().toList();
    if (reach != Reach.PATHS && !paths.isEmpty()) {
      throw new IllegalArgumentException("Paths with " + reach);
    }
  }

  public static SeenBy through(String... paths) {
    return new SeenBy(Reach.PATHS, Arrays.asList(paths));
  }

  public static SeenBy through(Collection<String> paths) {
    return new SeenBy(Reach.PATHS, List.copyOf(paths));
  }

  /** Whoever one of the two lets read; what is internal stays so. */
  public SeenBy or(SeenBy other) {
    if (reach == Reach.SERVICES || other.reach == Reach.SERVICES) {
      throw new IllegalStateException("No subscriber is told of an internal event");
    }
    if (reach == Reach.EVERYONE || other.reach == Reach.EVERYONE) {
      return EVERYONE;
    }
    var both = new ArrayList<>(paths);
    both.addAll(other.paths);
    return new SeenBy(Reach.PATHS, both);
  }

  /** And the person whose record it is. */
  public SeenBy orSelf(UUID person) {
    return or(through("~" + person));
  }

  /** As PostgreSQL reads the type {@code path_ranges}. */
  String ranges() {
    return switch (reach) {
      case EVERYONE -> "{(,)}";
      case SERVICES -> "{}";
      case PATHS ->
          paths.stream()
              .map(SeenBy::quoted)
              .map(path -> "[" + path + "," + path + "]")
              .collect(Collectors.joining(",", "{", "}"));
    };
  }

  private static String quoted(String path) {
    return '"' + path.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
