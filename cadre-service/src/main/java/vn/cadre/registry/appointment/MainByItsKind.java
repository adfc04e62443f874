package vn.cadre.registry.appointment;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A post that stands beside the main one is not it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MainByItsKind.Check.class)
@interface MainByItsKind {
  String message() default
      "Kiêm nhiệm, giao quyền và biệt phái không phải chức vụ chính | A concurrent or acting post and a secondment are not the main one";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports the violation at {@code main}. */
  class Check implements ConstraintValidator<MainByItsKind, NewAppointment> {
    @Override
    public boolean isValid(NewAppointment given, ConstraintValidatorContext context) {
      if (given.kind() == null
          || !given.kind().besideMainPost()
          || !Boolean.TRUE.equals(given.main())) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("main")
          .addConstraintViolation();
      return false;
    }
  }
}
