package vn.cadre.registry.qualification;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.cadre.registry.code.QualificationStatus;

/**
 * What is still being studied for has not been awarded; the archive may lack the date of what was.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AwardedWhenCompleted.Check.class)
@interface AwardedWhenCompleted {
  String message() default
      "Đang học thì chưa có ngày cấp bằng | What is being studied for has no date of award yet";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports the violation at {@code awardedOn}. */
  class Check implements ConstraintValidator<AwardedWhenCompleted, NewQualification> {
    @Override
    public boolean isValid(NewQualification given, ConstraintValidatorContext context) {
      if (given.status() != QualificationStatus.STUDYING || given.awardedOn() == null) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("awardedOn")
          .addConstraintViolation();
      return false;
    }
  }
}
