package vn.cadre.training.enrolment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.PersonName;
import vn.cadre.kernel.Sex;
import vn.cadre.kernel.Text;
import vn.cadre.training.code.Widths;

/** Somebody who learns and has no record in the registry. */
@Schema(name = "OutsideLearner")
record OutsideLearner(
    @NotBlank @Size(max = PersonName.MAX_LENGTH) String fullName,
    @Schema(description = "as precise as it is known", examples = "1994-05")
        @Nullable PartialDate birthDate,
    @Nullable Sex gender,
    @Nullable @Size(max = Widths.PLACE) String workplace) {

  /**
   * How a unit's people are told apart: by name and birth date; without a birth date by name and
   * workplace. Accents count, for Hà and Hạ are two people; where the tone mark stands does not.
   */
  String knownBy() {
    var name = Text.spelling(fullName);
    return birthDate != null
        ? name + "|" + birthDate
        : name + "|@" + (workplace == null ? "" : Text.spelling(workplace));
  }
}
