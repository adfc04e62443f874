package vn.cadre.registry.cadre;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** Party membership. */
@Schema(name = "PartyMembership")
public record Party(@Nullable PartialDate admittedOn, @Nullable PartialDate officialOn) {

  static @Nullable Party of(@Nullable PartialDate admittedOn, @Nullable PartialDate officialOn) {
    return admittedOn == null && officialOn == null ? null : new Party(admittedOn, officialOn);
  }
}
