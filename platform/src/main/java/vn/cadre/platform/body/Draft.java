package vn.cadre.platform.body;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Violation;
import vn.cadre.platform.problem.Violations;

/**
 * What a body says so far, with everything found wrong with it: fields that could not be read are
 * null, whatever their type says. So the rules that ask the record run before the body is refused,
 * each on fields of which nothing is wrong, and the caller is told of all at once.
 */
public final class Draft<T> {
  private final T value;
  private final Violations violations;

  /** A record of which nothing is wrong by itself. */
  public static <T> Draft<T> of(T value) {
    return new Draft<>(value, new Violations());
  }

  Draft(T value, Violations violations) {
    this.value = value;
    this.violations = violations;
  }

  /**
   * Runs a rule, unless something is wrong with one of the fields that it takes, or with a part of
   * one.
   *
   * @param rule adds what it finds to the violations
   * @param fields dotted paths, as violations name them; without any, the rule takes whatever is
   *     there, nulls included
   */
  public Draft<T> check(BiConsumer<T, Violations> rule, String... fields) {
    if (fields.length == 0 || areSound(fields)) {
      rule.accept(value, violations);
    }
    return this;
  }

  /**
   * As {@link #check}, of a rule that finds what a field names.
   *
   * @return null where the rule was not run, or found nothing and said so
   */
  public <R> @Nullable R find(BiFunction<T, Violations, @Nullable R> rule, String... fields) {
    return areSound(fields) ? rule.apply(value, violations) : null;
  }

  /** Whether nothing was found wrong so far, save with one field and its parts. */
  public boolean areSoundApartFrom(String field) {
    return violations.all().stream()
        .map(Violation::field)
        .allMatch(known -> known.equals(field) || known.startsWith(field + "."));
  }

  /** A part of it, or another look at it; what is found wrong with that is wrong with this. */
  public <R> Draft<R> map(Function<T, R> look) {
    return new Draft<>(look.apply(value), violations);
  }

  /** Runs a check that is only worth telling where the body is refused anyway. */
  public Draft<T> checkIfRefused(BiConsumer<T, Violations> rule, String... fields) {
    return violations.isEmpty() ? this : check(rule, fields);
  }

  /**
   * Whether nothing was found wrong so far with these fields, nor with a part of one; with any,
   * where none is named.
   */
  public boolean areSound(String... fields) {
    return fields.length == 0
        ? violations.isEmpty()
        : Arrays.stream(fields).noneMatch(violations::touches);
  }

  /** The record, whole and valid; else everything that was found is refused. */
  public T sound() {
    violations.refuseIfAny();
    return value;
  }
}
