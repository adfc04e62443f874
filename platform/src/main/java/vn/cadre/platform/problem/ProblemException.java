package vn.cadre.platform.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A refusal that knows its own answer; resources never catch it. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemType type;
  private final transient @Nullable Bilingual detail;
  private final transient List<Violation> violations;
  private final transient List<Reason> reasons;
  private final transient Map<String, String> headers;

  private ProblemException(
      ProblemType type,
      @Nullable Bilingual detail,
      List<Violation> violations,
      List<Reason> reasons,
      Map<String, String> headers) {
    super(type.code() + (detail == null ? "" : ": " + detail.en()));
    this.type = type;
    this.detail = detail;
    this.violations = List.copyOf(violations);
    this.reasons = List.copyOf(reasons);
    this.headers = Map.copyOf(headers);
  }

  public static ProblemException of(ProblemType type) {
    return new ProblemException(type, null, List.of(), List.of(), Map.of());
  }

  public static ProblemException of(ProblemType type, Bilingual detail) {
    return new ProblemException(type, detail, List.of(), List.of(), Map.of());
  }

  public static ProblemException invalid(List<Violation> violations) {
    return invalid(CommonProblem.INVALID_INPUT, violations);
  }

  public static ProblemException invalid(ProblemType type, List<Violation> violations) {
    return new ProblemException(type, null, violations, List.of(), Map.of());
  }

  /** A personnel rule refuses; each reason is part of an assessment. */
  public static ProblemException refused(ProblemType type, Bilingual detail, List<Reason> reasons) {
    return new ProblemException(type, detail, List.of(), reasons, Map.of());
  }

  public static ProblemException notFound() {
    return of(CommonProblem.NOT_FOUND);
  }

  public static ProblemException unavailable(Duration retryAfter, Bilingual detail) {
    return new ProblemException(
        CommonProblem.UNAVAILABLE,
        detail,
        List.of(),
        List.of(),
        Map.of("Retry-After", Long.toString(retryAfter.toSeconds())));
  }

  /** The same refusal, answered with one more header. */
  public ProblemException withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new ProblemException(type, detail, violations, reasons, more);
  }

  /** The same refusal, also for these. */
  public ProblemException withMore(List<Violation> others) {
    var more = new ArrayList<>(violations);
    more.addAll(others);
    return new ProblemException(type, detail, more, reasons, headers);
  }

  public ProblemType type() {
    return type;
  }

  public @Nullable Bilingual detail() {
    return detail;
  }

  public List<Violation> violations() {
    return violations;
  }

  public List<Reason> reasons() {
    return reasons;
  }

  public Map<String, String> headers() {
    return headers;
  }
}
