package vn.cadre.registry.statistics;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A figure lists its dimensions side by side or nests them, not both. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ByOrGroupBy.Check.class)
@interface ByOrGroupBy {
  String message() default
      "Cần đúng một trong hai tham số by và groupBy | Give exactly one of by and groupBy";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports the violation at {@code by}. */
  class Check implements ConstraintValidator<ByOrGroupBy, CompositionQuery> {
    @Override
    public boolean isValid(CompositionQuery query, ConstraintValidatorContext context) {
      if (given(query.by()) != given(query.groupBy())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("by")
          .addConstraintViolation();
      return false;
    }

    private static boolean given(@Nullable Set<String> names) {
      return names != null && !names.isEmpty();
    }
  }
}
