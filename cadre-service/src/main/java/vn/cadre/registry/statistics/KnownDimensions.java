package vn.cadre.registry.statistics;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every name is that of a dimension. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownDimensions.Check.class)
public @interface KnownDimensions {
  String message() default "Không có chiều thống kê này | There is no such dimension";

  /** The dimensions that there are, an enum. */
  Class<? extends Keyed> of() default Dimension.class;

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Names the unknown ones, as far as they look like names, and those that exist. */
  class Check implements ConstraintValidator<KnownDimensions, Set<String>> {
    private List<String> known = List.of();

    @Override
    public void initialize(KnownDimensions constraint) {
      known = Arrays.stream(constraint.of().getEnumConstants()).map(Keyed::key).toList();
    }

    @Override
    public boolean isValid(@Nullable Set<String> names, ConstraintValidatorContext context) {
      var unknown =
          names == null
              ? null
              : names.stream().filter(name -> !known.contains(name)).findFirst().orElse(null);
      if (unknown == null) {
        return true;
      }
      // the message is a template, so nothing that could be an expression gets into it
      var shown = unknown.matches("[A-Za-z0-9_-]{1,40}") ? unknown : "?";
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(
              "Không có chiều thống kê %1$s; các chiều: %2$s | There is no dimension %1$s; dimensions: %2$s"
                  .formatted(shown, String.join(", ", known)))
          .addConstraintViolation();
      return false;
    }
  }
}
