package vn.cadre.platform.body;

import java.util.function.BiConsumer;
import vn.cadre.platform.problem.Violations;

/**
 * What a body says so far, with everything found wrong with it: fields that could not be read are
 * null, whatever their type says. So the rules that ask the record run before the body is refused,
 * each on fields of which nothing is wrong, and the caller is told of all at once.
 */
public final class Draft<T> {
  private final T value;
  private final Violations violations;

  Draft(T value, Violations violations) {
    this.value = value;
    this.violations = violations;
  }

  /**
   * Runs a rule, unless something is wrong with one of the fields that it takes, or with a part of
   * one.
   *
   * @param rule adds what it finds to the violations
   * @param fields dotted paths, as violations name them; required ones are there
   */
  public Draft<T> check(BiConsumer<T, Violations> rule, String... fields) {
    for (var field : fields) {
      if (violations.touches(field)) {
        return this;
      }
    }
    rule.accept(value, violations);
    return this;
  }

  /** The record, whole and valid; else everything that was found is refused. */
  public T sound() {
    violations.refuseIfAny();
    return value;
  }
}
