package vn.cadre.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import vn.cadre.local.load.SampleChoice;

/** What the launcher is asked to do. */
sealed interface Command {

  /**
   * Starts the suite.
   *
   * @param data the data directory
   * @param fresh whether the data there are dropped first
   * @param sample what sample is asked for, if one is
   * @param detach whether to return once all is ready
   * @param external whether PostgreSQL, Kafka and the issuer are taken by URL
   * @param without modules that somebody else runs, in development mode for example
   */
  record Run(
      Path data,
      boolean fresh,
      Optional<SampleChoice> sample,
      boolean detach,
      boolean external,
      Set<String> without)
      implements Command {
    public Run {
      without = Set.copyOf(without);
    }

    /** The small sample on a first start, unless the servers are somebody else's. */
    SampleChoice sampleOrDefault() {
      return sample.orElse(external ? SampleChoice.NONE : SampleChoice.SMALL);
    }
  }

  /** Ends what runs from a data directory. */
  record Stop(Path data) implements Command {}

  /**
   * Starts the servers that tests share.
   *
   * @param file where to say how they are reached
   * @param owner the process with whose end they end too
   */
  record ServeTests(Path file, Optional<Long> owner) implements Command {}

  /** Explains the options. */
  record Help() implements Command {}
}
