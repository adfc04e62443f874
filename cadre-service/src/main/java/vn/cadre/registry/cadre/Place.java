package vn.cadre.registry.cadre;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.reference.KnownUnit;

/** A place as it is printed, and the administrative unit of its time where that is known. */
@Schema(name = "Place")
public record Place(
    @Schema(description = "as printed in the papers") @Nullable @Size(max = Widths.PLACE)
        String text,
    @Schema(description = "code of the administrative unit, of any time", examples = "09556")
        @Nullable
        @KnownUnit
        String unitCode) {

  static @Nullable Place of(@Nullable String text, @Nullable String unitCode) {
    return text == null && unitCode == null ? null : new Place(text, unitCode);
  }

  static @Nullable String text(@Nullable Place place) {
    return place == null ? null : place.text();
  }

  static @Nullable String unitCode(@Nullable Place place) {
    return place == null ? null : place.unitCode();
  }
}
