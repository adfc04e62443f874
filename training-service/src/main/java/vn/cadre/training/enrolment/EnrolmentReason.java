package vn.cadre.training.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.Widths;

/** Why somebody does not learn in the class. */
@Schema(name = "EnrolmentReason")
record EnrolmentReason(@NotBlank @Size(max = Widths.REASON) String reason) {}
