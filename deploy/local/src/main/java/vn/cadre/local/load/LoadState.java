package vn.cadre.local.load;

import java.util.Optional;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;

/**
 * How far the sample of a data directory is loaded, as kept in its file {@code sample}.
 *
 * @param choice which sample
 * @param lastFile the last file of it that was loaded whole, or empty before the first
 * @param complete whether all of it is loaded
 */
record LoadState(SampleChoice choice, String lastFile, boolean complete) {
  private static final String FILE = "sample";
  private static final String COMPLETE = "complete";
  private static final String LOADING = "loading";

  static Optional<LoadState> read(DataDirectory data) {
    var text = data.read(FILE).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var words = text.split(" ");
    var choice = SampleChoice.parse(words[0]);
    if (choice.isEmpty() || words.length < 2) {
      throw new LaunchException(
          "%s is damaged: begin anew with --fresh, which drops the data."
              .formatted(data.path(FILE)));
    }
    return Optional.of(
        new LoadState(choice.get(), words.length > 2 ? words[2] : "", words[1].equals(COMPLETE)));
  }

  static LoadState begin(SampleChoice choice) {
    return new LoadState(choice, "", false);
  }

  LoadState loaded(String file) {
    return new LoadState(choice, file, false);
  }

  LoadState completed() {
    return new LoadState(choice, lastFile, true);
  }

  LoadState write(DataDirectory data) {
    data.write(
        FILE,
        "%s %s %s".formatted(choice.word(), complete ? COMPLETE : LOADING, lastFile).strip()
            + "\n");
    return this;
  }
}
