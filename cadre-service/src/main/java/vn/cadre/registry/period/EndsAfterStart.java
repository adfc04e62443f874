package vn.cadre.registry.period;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** A term is refused only when its end certainly lies at or before its start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EndsAfterStart.Check.class)
public @interface EndsAfterStart {
  String message() default "Ngày kết thúc phải sau ngày bắt đầu | The end must lie after the start";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Something that holds from one date until before another. */
  interface Term {
    @Nullable PartialDate from();

    @Nullable PartialDate to();
  }

  /** Reports the violation at {@code to}. */
  class Check implements ConstraintValidator<EndsAfterStart, Term> {
    @Override
    public boolean isValid(Term term, ConstraintValidatorContext context) {
      var from = term.from();
      var to = term.to();
      if (from == null || to == null || to.latest().isAfter(from.earliest())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("to")
          .addConstraintViolation();
      return false;
    }
  }
}
