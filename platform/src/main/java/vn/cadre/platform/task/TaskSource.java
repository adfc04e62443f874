package vn.cadre.platform.task;

import java.util.List;

/** A feature that waits for people; a caller whom it does not wait for is told nothing. */
public interface TaskSource {

  /** What awaits the caller of the request, the longest waiting first, no more than told. */
  List<Task> awaiting(int most);
}
