package vn.cadre.training.need;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every name is that of a dimension. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NeedDimensions.Check.class)
@interface NeedDimensions {
  String message() default
      "Các chiều thống kê: organisation, title, kind, criterion | Dimensions: organisation, title, kind, criterion";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Refuses what is none of the dimensions, which the message names. */
  class Check implements ConstraintValidator<NeedDimensions, Set<String>> {
    private static final Set<String> KNOWN =
        Arrays.stream(NeedDimension.values())
            .map(NeedDimension::key)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isValid(@Nullable Set<String> names, ConstraintValidatorContext context) {
      return names == null || KNOWN.containsAll(names);
    }
  }
}
