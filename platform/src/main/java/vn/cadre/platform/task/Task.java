package vn.cadre.platform.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;

/**
 * Something that awaits the caller.
 *
 * @param kind stable, kebab-case
 * @param resource path of what it is about
 * @param since from when on it waits
 * @param dueOn the last day on which it is in time; null where nothing says so
 * @param allowedActions what the caller may do with the resource to settle it
 */
public record Task(
    String kind,
    Bilingual title,
    String resource,
    Instant since,
    @Nullable LocalDate dueOn,
    List<String> allowedActions) {

  public Task {
    allowedActions = List.copyOf(allowedActions);
  }
}
