package vn.cadre.platform.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.ParameterNames;

/**
 * Runs the declared constraints of a record. A service's own constraint states its message in both
 * languages, {@code "Không có đơn vị này | There is no such unit"}; its code is the annotation's
 * name in kebab-case.
 */
@ApplicationScoped
public class ConstraintCheck {
  /** What the validator calls an element of a list, behind the place where it stands. */
  private static final java.util.regex.Pattern ELEMENT =
      java.util.regex.Pattern.compile("\\.<[a-z ]+>$");

  private final Validator validator;

  ConstraintCheck(Validator validator) {
    this.validator = validator;
  }

  /**
   * Adds what the constraints find, save for fields that could not even be read. A record that is
   * wrong as a whole is told of its parts too; a list that is too long is not told of its elements.
   */
  public void check(Object value, Violations violations) {
    var unread = new Violations().addAll(violations);
    validator.validate(value).stream()
        .sorted(Comparator.comparing(v -> v.getPropertyPath().toString()))
        .filter(v -> !unread.covers(v.getPropertyPath().toString()))
        .filter(v -> !violations.tells(v.getPropertyPath().toString()))
        .forEach(v -> add(v, violations));
  }

  private static void add(ConstraintViolation<?> found, Violations violations) {
    var path = ELEMENT.matcher(found.getPropertyPath().toString()).replaceFirst("");
    var field = ParameterNames.of(path);
    switch (found.getConstraintDescriptor().getAnnotation()) {
      case NotNull any -> violations.add(field, ViolationCode.REQUIRED);
      case NotBlank any -> violations.add(field, ViolationCode.REQUIRED);
      case NotEmpty any -> violations.add(field, ViolationCode.REQUIRED);
      case Size size -> violations.add(field, ViolationCode.SIZE, size.min(), size.max());
      case Pattern pattern -> violations.add(field, ViolationCode.PATTERN, pattern.regexp());
      case Min min -> violations.add(field, ViolationCode.RANGE, "≥ " + min.value());
      case Max max -> violations.add(field, ViolationCode.RANGE, "≤ " + max.value());
      case java.lang.annotation.Annotation own ->
          violations.add(
              field, kebab(own.annotationType().getSimpleName()), message(found.getMessage()));
    }
  }

  private static Bilingual message(String declared) {
    var separator = declared.indexOf(" | ");
    return separator < 0
        ? new Bilingual(declared, declared)
        : new Bilingual(declared.substring(0, separator), declared.substring(separator + 3));
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
  }
}
