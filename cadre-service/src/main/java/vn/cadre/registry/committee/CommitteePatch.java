package vn.cadre.registry.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Widths;

/** What of a committee may change; code, organisation, kind and start stay. */
@Schema(name = "BodyPatch")
record CommitteePatch(@NotBlank @Size(max = Widths.NAME) String name, @Nullable LocalDate validTo) {

  static CommitteePatch of(Committee now) {
    return new CommitteePatch(now.name, now.validTo);
  }
}
