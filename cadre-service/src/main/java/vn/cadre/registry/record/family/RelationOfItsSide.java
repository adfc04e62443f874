package vn.cadre.registry.record.family;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.cadre.registry.code.FamilyRelation;
import vn.cadre.registry.code.FamilySide;

/** Spouse and children belong to one's own side, as the forms have it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RelationOfItsSide.Check.class)
@interface RelationOfItsSide {
  String message() default
      "Vợ, chồng, con thuộc bên bản thân (OWN) | Spouse and children belong to the own side (OWN)";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Reports the violation at {@code side}. */
  class Check implements ConstraintValidator<RelationOfItsSide, NewFamilyMember> {
    @Override
    public boolean isValid(NewFamilyMember given, ConstraintValidatorContext context) {
      var core =
          given.relation() == FamilyRelation.SPOUSE || given.relation() == FamilyRelation.CHILD;
      if (!core || given.side() != FamilySide.SPOUSE) {
        return true;
      }
      context.disableDefaultConstraintViolation();
      context
          .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
          .addPropertyNode("side")
          .addConstraintViolation();
      return false;
    }
  }
}
