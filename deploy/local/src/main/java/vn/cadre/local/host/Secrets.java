package vn.cadre.local.host;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords made up on the first start of a data directory and kept in it for this user alone. */
public final class Secrets {
  private static final String FILE = "secrets.properties";
  private static final int BYTES = 18;

  private final DataDirectory data;
  private final Map<String, String> known;
  private final SecureRandom random = new SecureRandom();

  public Secrets(DataDirectory data) {
    this.data = data;
    this.known =
        data.read(FILE)
            .lines()
            .map(line -> line.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (a, b) -> b, TreeMap::new));
  }

  /**
   * The password of that name, made up if there is none yet. Letters, digits, {@code -} and {@code
   * _}.
   */
  public synchronized String get(String name) {
    var kept = known.get(name);
    if (kept != null) {
      return kept;
    }
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Arrays.fill(bytes, (byte) 0);
    known.put(name, made);
    data.writeSecret(
        FILE,
        known.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining()));
    return made;
  }
}
