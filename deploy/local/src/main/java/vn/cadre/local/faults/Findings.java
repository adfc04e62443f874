package vn.cadre.local.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.cadre.local.host.Console;

/** What was checked and what was found wrong. */
final class Findings {
  private static final int SHOWN = 5;

  private final Console console;
  private final List<String> failed = new ArrayList<>();
  private int passed;

  Findings(Console console) {
    this.console = console;
  }

  /** Says what was checked; each element of {@code wrong} is one thing that should not be. */
  void check(String what, Collection<String> wrong) {
    if (wrong.isEmpty()) {
      passed++;
      console.progress("ok     " + what);
      return;
    }
    failed.add(what);
    console.progress("WRONG  %s: %d".formatted(what, wrong.size()));
    wrong.stream().limit(SHOWN).forEach(one -> console.print("           " + one));
  }

  boolean clean() {
    return failed.isEmpty();
  }

  @Override
  public String toString() {
    return "%d passed, %d failed".formatted(passed, failed.size());
  }
}
