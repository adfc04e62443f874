package vn.cadre.platform.problem;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found, as part of an assessment.
 *
 * @param rule stable, dotted kebab-case
 * @param passed null where it cannot be told
 * @param expected what the rule asks for, as it stands in JSON
 * @param actual what it met; null where there is none
 * @param verified whether the rule's numbers were checked against that basis
 * @param basis the law or plan that the rule rests on
 * @param facts what it was judged by, as it stands in JSON
 * @param needs the facts that would have to be known to tell
 */
public record Reason(
    String rule,
    @Nullable Boolean passed,
    @Nullable Object expected,
    @Nullable Object actual,
    boolean verified,
    String basis,
    Bilingual message,
    Map<String, Object> facts,
    List<String> needs) {

  public Reason {
    needs = List.copyOf(needs);
  }

  /** A reason whose facts are all in {@code expected} and {@code actual}. */
  public Reason(
      String rule,
      boolean passed,
      @Nullable Object expected,
      @Nullable Object actual,
      String basis,
      Bilingual message,
      boolean verified) {
    this(rule, passed, expected, actual, verified, basis, message, Map.of(), List.of());
  }
}
