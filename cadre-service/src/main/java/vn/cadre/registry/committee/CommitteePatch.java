package vn.cadre.registry.committee;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a committee may change; code, organisation, kind and start stay. */
@Schema(name = "BodyPatch")
record CommitteePatch(@NotBlank @Size(max = 300) String name, @Nullable LocalDate validTo) {

  static CommitteePatch of(Committee now) {
    return new CommitteePatch(now.name, now.validTo);
  }
}
