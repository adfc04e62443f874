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
import vn.cadre.kernel.PersonName;

/**
 * A person's name: letters of any script, marks, spaces, apostrophes, hyphens and dots; no digits.
 */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ProperName.Check.class)
public @interface ProperName {
  String message() default
      "Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy, gạch nối và dấu chấm, dài 1 đến 200 ký tự | A name holds letters, spaces, apostrophes, hyphens and dots, 1 to 200 characters";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Ethnic names such as Y Blôk, H'Hen Niê or single words pass. */
  class Check implements ConstraintValidator<ProperName, String> {
    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
      return name == null
          || name.length() <= PersonName.MAX_LENGTH
              && name.matches("[\\p{L}\\p{M}][\\p{L}\\p{M} '’ʼ.\\-]*");
    }
  }
}
