package vn.cadre.local.faults;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import vn.cadre.local.host.LaunchException;

/**
 * How hard the suite is tried.
 *
 * @param data a data directory of the run's own, dropped at the start and, if all went well, at the
 *     end
 * @param seed of the order of kills, of the pauses between them and of what each client does
 * @param kills how many processes are killed
 * @param duplicates how often one request is sent with one idempotency key
 * @param conflicts how many updates of one record must come through
 * @param races how often many clients want one seat at once
 */
record FaultOptions(Path data, long seed, int kills, int duplicates, int conflicts, int races) {

  /**
   * Reads {@code [--long] [--kills N] [--seed N] [--data DIR]}.
   *
   * @throws LaunchException for what it does not understand
   */
  static FaultOptions parse(Path home, String... words) {
    var data = home.resolve("deploy/acceptance/.data");
    var seed = ThreadLocalRandom.current().nextLong(1_000_000);
    var whole = false;
    var kills = -1;
    for (int i = 0; i < words.length; i++) {
      var value = i + 1 < words.length ? words[i + 1] : "";
      switch (words[i]) {
        case "--long" -> whole = true;
        case "--kills" -> {
          kills = (int) number(words[i], value);
          i++;
        }
        case "--seed" -> {
          seed = number(words[i], value);
          i++;
        }
        case "--data" -> {
          data = Path.of(value).toAbsolutePath().normalize();
          i++;
        }
        default ->
            throw new LaunchException(
                "Unknown option '%s': 'deploy/acceptance/run --help' lists them."
                    .formatted(words[i]));
      }
    }
    return whole
        ? new FaultOptions(data, seed, kills < 0 ? 50 : kills, 10_000, 10_000, 200)
        : new FaultOptions(data, seed, kills < 0 ? 6 : kills, 500, 500, 20);
  }

  private static long number(String option, String value) {
    try {
      var number = Long.parseLong(value);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      throw new LaunchException("%s needs a number, not '%s'.".formatted(option, value), noNumber);
    }
    throw new LaunchException("%s needs a number from 0 on.".formatted(option));
  }
}
