package vn.cadre.registry.cadre;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A code of the statistics office's list of 1979: 01 to 54, 55 foreigner, 00 unknown. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownEthnicGroup.Check.class)
public @interface KnownEthnicGroup {
  String message() default "Mã dân tộc phải từ 00 đến 55 | An ethnic group is a code from 00 to 55";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Two digits within the list. */
  class Check implements ConstraintValidator<KnownEthnicGroup, String> {
    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null || code.matches("[0-4][0-9]|5[0-5]");
    }
  }
}
