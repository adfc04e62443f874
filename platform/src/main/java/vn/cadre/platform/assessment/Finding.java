package vn.cadre.platform.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;

/** What one rule found. The reason is data; the sentence only says it to people. */
public sealed interface Finding {

  Detail detail();

  /** The same finding with other details. */
  Finding with(Detail detail);

  /** The rule holds. */
  record Passed(Detail detail) implements Finding {
    @Override
    public Passed with(Detail other) {
      return new Passed(other);
    }
  }

  /** The rule does not hold. */
  record Failed(Detail detail) implements Finding {
    @Override
    public Failed with(Detail other) {
      return new Failed(other);
    }
  }

  /**
   * It cannot be told.
   *
   * @param needs the facts that would have to be known
   */
  record Undetermined(Detail detail, List<String> needs) implements Finding {
    public Undetermined {
      needs = List.copyOf(needs);
    }

    @Override
    public Undetermined with(Detail other) {
      return new Undetermined(other, needs);
    }
  }

  /** What all findings tell; values as they stand in JSON. */
  record Detail(
      String rule,
      Basis basis,
      Bilingual message,
      @Nullable Object expected,
      @Nullable Object actual,
      Map<String, Object> facts) {

    public Detail {
      facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
  }

  static Finding of(Rule<?> rule, boolean passed, Bilingual message) {
    var detail = new Detail(rule.code(), rule.basis(), message, null, null, Map.of());
    return passed ? new Passed(detail) : new Failed(detail);
  }

  static Finding undetermined(Rule<?> rule, List<String> needs, Bilingual message) {
    return new Undetermined(
        new Detail(rule.code(), rule.basis(), message, null, null, Map.of()), needs);
  }

  default Finding expected(Object value) {
    var now = detail();
    return with(
        new Detail(
            now.rule(), now.basis(), now.message(), Plain.of(value), now.actual(), now.facts()));
  }

  default Finding actual(Object value) {
    var now = detail();
    return with(
        new Detail(
            now.rule(), now.basis(), now.message(), now.expected(), Plain.of(value), now.facts()));
  }

  /** A fact that it was judged by; what is not known is left out. */
  default Finding fact(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var now = detail();
    var more = new LinkedHashMap<>(now.facts());
    more.put(name, Plain.of(value));
    return with(
        new Detail(now.rule(), now.basis(), now.message(), now.expected(), now.actual(), more));
  }

  /** Rests on one more number than the rule's own basis, such as a row of a table. */
  default Finding verifiedOnlyIf(boolean verified) {
    var now = detail();
    return with(
        new Detail(
            now.rule(),
            now.basis().and(verified),
            now.message(),
            now.expected(),
            now.actual(),
            now.facts()));
  }

  default Reason reason() {
    return switch (this) {
      case Passed(var detail) -> reason(detail, true, List.of());
      case Failed(var detail) -> reason(detail, false, List.of());
      case Undetermined(var detail, var needs) -> reason(detail, null, needs);
    };
  }

  private static Reason reason(Detail detail, @Nullable Boolean passed, List<String> needs) {
    return new Reason(
        detail.rule(),
        passed,
        detail.expected(),
        detail.actual(),
        detail.basis().verified(),
        detail.basis().citation(),
        detail.message(),
        detail.facts(),
        needs);
  }
}
