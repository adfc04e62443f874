package vn.cadre.registry.transfer;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The person is named by id or by number, the post by id or by organisation and title. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ExactlyOne.Check.class)
@interface ExactlyOne {
  String message() default
      "Nêu đúng một cách: người theo cadreId hoặc personalId; vị trí theo positionId hoặc organisationCode cùng titleCode | Name it one way: the person by cadreId or personalId, the post by positionId or by organisationCode with titleCode";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports the violations at {@code cadreId} and {@code positionId}. */
  class Check implements ConstraintValidator<ExactlyOne, NewTransferRequest> {
    @Override
    public boolean isValid(NewTransferRequest given, ConstraintValidatorContext context) {
      context.disableDefaultConstraintViolation();
      var onePerson = given.cadreId() == null != (given.personalId() == null);
      var byTitle = given.organisationCode() != null && given.titleCode() != null;
      var partly = given.organisationCode() != null || given.titleCode() != null;
      var onePost = given.positionId() == null ? byTitle : !partly;
      if (!onePerson) {
        report("cadreId", context);
      }
      if (!onePost) {
        report("positionId", context);
      }
      return onePerson && onePost;
    }

    private static void report(String field, ConstraintValidatorContext context) {
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode(field)
          .addConstraintViolation();
    }
  }
}
