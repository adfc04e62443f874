package vn.cadre.local.host;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells the person at the terminal what is going on, one line at a time. */
public final class Console {
  private final PrintStream out;
  private final Instant start;

  public Console(PrintStream out, Instant start) {
    this.out = out;
    this.start = start;
  }

  /** Since when the launcher works. */
  public Duration elapsed() {
    return Duration.between(start, Instant.now());
  }

  /** A line of progress, with the seconds since the start. */
  public synchronized void progress(String line) {
    out.printf(Locale.ROOT, "%6.1f s  %s%n", elapsed().toMillis() / 1000.0, line);
  }

  /** A line or a block as it stands. */
  public synchronized void print(String text) {
    out.println(text);
  }

  /** Text that brings its own line ends. */
  public synchronized void append(String text) {
    out.print(text);
    out.flush();
  }
}
