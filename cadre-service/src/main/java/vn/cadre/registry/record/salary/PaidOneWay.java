package vn.cadre.registry.record.salary;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.SalaryKind;

/** Whoever is paid by grade and step has these and no job position, and the other way round. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PaidOneWay.Check.class)
@interface PaidOneWay {
  String message() default
      "Trường này bắt buộc hoặc không dùng với cách trả lương đã chọn | This field is required, or not used, for the kind of pay";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports a violation at each field that is missing or does not belong. */
  class Check implements ConstraintValidator<PaidOneWay, NewSalaryStep> {
    private static final String REQUIRED =
        "Bắt buộc với cách trả lương %1$s | Is required for pay by %1$s";
    private static final String NOT_USED =
        "Không dùng với cách trả lương %1$s | Is not used for pay by %1$s";

    @Override
    public boolean isValid(NewSalaryStep given, ConstraintValidatorContext context) {
      var kind = given.kind();
      if (kind == null) {
        return true;
      }
      var wrong = new LinkedHashMap<String, String>();
      var byGrade = kind == SalaryKind.GRADE_STEP;
      look("grade", given.grade(), byGrade, true, wrong);
      look("step", given.step(), byGrade, true, wrong);
      look("coefficient", given.coefficient(), byGrade, true, wrong);
      look("overFramePercent", given.overFramePercent(), byGrade, false, wrong);
      look("jobPosition", given.jobPosition(), !byGrade, true, wrong);
      look("monthlyAmount", given.monthlyAmount(), !byGrade, false, wrong);
      context.disableDefaultConstraintViolation();
      wrong.forEach((field, message) ->
          context
              .buildConstraintViolationWithTemplate(message.formatted(kind))
              .addPropertyNode(field)
              .addConstraintViolation());
      return wrong.isEmpty();
    }

    private static void look(
        String field,
        @Nullable Object value,
        boolean used,
        boolean required,
        Map<String, String> wrong) {
      if (used && required && value == null) {
        wrong.put(field, REQUIRED);
      } else if (!used && value != null) {
        wrong.put(field, NOT_USED);
      }
    }
  }
}
