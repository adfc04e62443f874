package vn.cadre.registry.qualification;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Collectors;
import vn.cadre.registry.code.Level;
import vn.cadre.registry.code.LevelsOfKind;

/** The level is a code of the list that belongs to the kind. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LevelOfItsKind.Check.class)
@interface LevelOfItsKind {
  String message() default
      "Trình độ không thuộc danh mục của loại này | The level is none of this kind";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports the violation at {@code level}, with the codes that would do. */
  class Check implements ConstraintValidator<LevelOfItsKind, NewQualification> {
    @Override
    public boolean isValid(NewQualification given, ConstraintValidatorContext context) {
      var kind = given.kind();
      // that there is one at all is asked elsewhere
      if (kind == null
          || given.level() == null
          || given.level().isBlank()
          || LevelsOfKind.has(kind, given.level())) {
        return true;
      }
      var codes = LevelsOfKind.of(kind).stream().map(Level::name).collect(Collectors.joining(", "));
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(
              "Trình độ của loại này phải là một trong: %1$s | A level of this kind is one of: %1$s"
                  .formatted(codes))
          .addPropertyNode("level")
          .addConstraintViolation();
      return false;
    }
  }
}
