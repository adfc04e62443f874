package vn.cadre.training.klass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.training.code.Widths;

/** Why a class is not held. */
@Schema(name = "ClassReason")
record ClassReason(@NotBlank @Size(max = Widths.REASON) String reason) {}
