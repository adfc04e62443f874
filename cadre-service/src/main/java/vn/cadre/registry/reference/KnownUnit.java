package vn.cadre.registry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** The code of an administrative unit of any time, before or after 2025-07-01. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownUnit.Check.class)
public @interface KnownUnit {
  String message() default
      "Không có đơn vị hành chính mang mã này | No administrative unit has this code";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Asks the reference data. */
  @ApplicationScoped
  class Check implements ConstraintValidator<KnownUnit, String> {
    private final Sql sql;

    Check(Sql sql) {
      this.sql = sql;
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
      return code == null
          || sql.one(
                  "SELECT 1 FROM administrative_unit WHERE code = ? LIMIT 1",
                  List.of(code),
                  row -> true)
              .isPresent();
    }
  }
}
