package vn.cadre.platform.testing.contract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the operation that a request is for. */
public final class Routes {
  private static final Pattern VARIABLE = Pattern.compile("\\{[^/}]+}");

  private static final Pattern VERSIONED = Pattern.compile("/[^/]+/v[0-9]+/.*");

  private record Route(Operation operation, Pattern path, long variables) {
    static Route of(Operation operation) {
      var literal = Pattern.quote(operation.path());
      var pattern = VARIABLE.matcher(literal).replaceAll("\\\\E([^/]+)\\\\Q");
      return new Route(
          operation,
          Pattern.compile(pattern),
          operation.path().chars().filter(c -> c == '{').count());
    }
  }

  private final List<Route> routes;
  private final Set<String> prefixes;

  public Routes(Document document) {
    routes =
        document.operations().stream()
            .map(Route::of)
            .sorted(Comparator.comparingLong(Route::variables))
            .toList();
    prefixes = routes.stream().map(r -> prefix(r.operation().path())).collect(Collectors.toSet());
  }

  /** Whether a path lies where the document has an API at all: below {@code /service/v1}. */
  public boolean covers(String path) {
    return VERSIONED.matcher(path).matches() && prefixes.contains(prefix(path));
  }

  /** The operation; a HEAD is the GET without its body. */
  public Optional<Operation> find(String verb, String path) {
    var asked = verb.equals("HEAD") ? "GET" : verb;
    return routes.stream()
        .filter(route -> route.operation().verb().equals(asked))
        .filter(route -> route.path().matcher(path).matches())
        .map(Route::operation)
        .findFirst();
  }

  private static String prefix(String path) {
    var parts = path.split("/", 4);
    return parts.length < 3 ? path : parts[1] + "/" + parts[2];
  }
}
