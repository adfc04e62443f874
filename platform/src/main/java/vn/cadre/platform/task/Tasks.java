package vn.cadre.platform.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/** Asks every source. */
@ApplicationScoped
public class Tasks {
  private final Instance<TaskSource> sources;

  Tasks(Instance<TaskSource> sources) {
    this.sources = sources;
  }

  /** The longest waiting first; one more than {@code most} where there are more. */
  @Transactional
  List<Task> awaiting(int most) {
    return sources.stream()
        .flatMap(source -> source.awaiting(most + 1).stream())
        .sorted(Comparator.comparing(Task::since).thenComparing(Task::resource))
        .limit(most + 1L)
        .toList();
  }
}
