package vn.cadre.registry.restructuring;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of one appointment, or of somebody who is registered and awaits a first one. */
@Disposition.Whole
@Schema(name = "RestructuringDisposition")
record Disposition(
    @Nullable UUID appointmentId,
    @Schema(description = "of someone registered in an organisation that ends, without a post")
        @Nullable UUID cadreId,
    @Schema(description = "code of the organisation to go to, new ones included; with title")
        @Nullable
        @Size(max = 64)
        String organisation,
    @Nullable @Size(max = 64) String title,
    @Schema(description = "true: it ends with the organisation, and nothing follows")
        @Nullable Boolean end) {

  /** One subject, and one of both fates. */
  @java.lang.annotation.Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = Whole.Check.class)
  @interface Whole {
    String message() default
        "Nêu đúng một trong appointmentId, cadreId; và hoặc organisation cùng title, hoặc end=true | Name one of appointmentId and cadreId, and either organisation with title, or end=true";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges the record as a whole. */
    class Check implements ConstraintValidator<Whole, Disposition> {
      @Override
      public boolean isValid(@Nullable Disposition given, ConstraintValidatorContext context) {
        if (given == null) {
          return true;
        }
        var subject = given.appointmentId() == null != (given.cadreId() == null);
        var goes = given.organisation() != null && given.title() != null;
        var partly = given.organisation() != null || given.title() != null;
        return subject && (Boolean.TRUE.equals(given.end()) ? !partly : goes);
      }
    }
  }

  boolean ends() {
    return Boolean.TRUE.equals(end);
  }
}
