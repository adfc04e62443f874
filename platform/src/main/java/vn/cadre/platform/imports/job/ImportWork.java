package vn.cadre.platform.imports.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.scope.Work;

/** What workers declare; the policies of the jobs' tables know them by these names. */
final class ImportWork {
  private static final String NAME = "imports";

  private ImportWork() {}

  /** Looking for jobs: every one of them is seen. */
  static Work search() {
    return Work.ofService(NAME);
  }

  /** Working off one job, or looking at it: it alone is seen. */
  static Work on(UUID job, @Nullable Caller owner) {
    return new Work(NAME + "/" + job, owner);
  }
}
