package vn.cadre.platform.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What awaits the caller, the longest waiting first. */
@Schema(name = "TaskList")
public record TaskList(
    List<Item> items, @Schema(description = "whether more awaits than is shown") boolean more) {

  /** One task, in the language of the caller. */
  @Schema(name = "Task")
  public record Item(
      @Schema(description = "stable, kebab-case", examples = "transfer-to-answer") String kind,
      String title,
      @Schema(description = "path of what it is about") String resource,
      Instant since,
      @Nullable LocalDate dueOn,
      @Schema(description = "what the caller may do with the resource to settle it")
          List<String> allowedActions) {}

  static TaskList of(List<Task> awaiting, int most, Locale locale) {
    return new TaskList(
        awaiting.stream()
            .limit(most)
            .map(task ->
                new Item(
                    task.kind(),
                    task.title().in(locale),
                    task.resource(),
                    task.since(),
                    task.dueOn(),
                    task.allowedActions()))
            .toList(),
        awaiting.size() > most);
  }
}
