package vn.cadre.registry.period;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A period ends after it starts; {@code validTo} is the first day out of force. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PeriodInOrder.Check.class)
public @interface PeriodInOrder {
  String message() default "Ngày kết thúc phải sau ngày bắt đầu | The end must lie after the start";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Something in force from one day until before another. */
  interface Bounded {
    @Nullable LocalDate validFrom();

    @Nullable LocalDate validTo();
  }

  /** Reports the violation at {@code validTo}. */
  class Check implements ConstraintValidator<PeriodInOrder, Bounded> {
    @Override
    public boolean isValid(Bounded period, ConstraintValidatorContext context) {
      var from = period.validFrom();
      var to = period.validTo();
      if (from == null || to == null || to.isAfter(from)) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("validTo")
          .addConstraintViolation();
      return false;
    }
  }
}
