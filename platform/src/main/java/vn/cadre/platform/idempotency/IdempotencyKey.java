package vn.cadre.platform.idempotency;

import java.util.List;
import java.util.Optional;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/** The header {@code Idempotency-Key}: opaque, 1 to 255 printable ASCII characters. */
public record IdempotencyKey(String text) {
  public static final String HEADER = "Idempotency-Key";
  public static final String REPLAYED = "Idempotency-Replayed";
  public static final int LONGEST = 255;
  public static final String PATTERN = "^[\\x20-\\x7E]+$";

  /** The key of a request, or empty where it has none; refuses one that cannot be a key. */
  static Optional<IdempotencyKey> of(List<String> given) {
    if (given.isEmpty()) {
      return Optional.empty();
    }
    var key = given.getFirst().trim();
    var violations = new Violations();
    if (given.size() > 1) {
      violations.add(HEADER, ViolationCode.REPEATED_PARAMETER);
    }
    if (key.isEmpty()) {
      violations.add(HEADER, ViolationCode.REQUIRED);
    } else if (!key.matches(PATTERN)) {
      violations.add(HEADER, ViolationCode.PATTERN, PATTERN);
    }
    if (key.length() > LONGEST) {
      violations.add(HEADER, ViolationCode.SIZE, 1, LONGEST);
    }
    violations.refuseIfAny();
    return Optional.of(new IdempotencyKey(key));
  }
}
