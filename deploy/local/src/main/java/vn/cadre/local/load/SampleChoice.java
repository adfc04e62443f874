package vn.cadre.local.load;

import java.util.Locale;
import java.util.Optional;
import vn.cadre.local.sample.SampleSize;

/** Which sample a user asks for. */
public enum SampleChoice {
  NONE,
  SMALL,
  PROVINCE;

  /** From the word on the command line. */
  public static Optional<SampleChoice> parse(String word) {
    for (var choice : values()) {
      if (choice.word().equals(word)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Optional<SampleSize> size() {
    return switch (this) {
      case NONE -> Optional.empty();
      case SMALL -> Optional.of(SampleSize.SMALL);
      case PROVINCE -> Optional.of(SampleSize.PROVINCE);
    };
  }
}
