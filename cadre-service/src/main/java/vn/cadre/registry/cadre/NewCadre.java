package vn.cadre.registry.cadre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.Widths;

/** A person to be registered, and what a merge patch may change of them. */
record NewCadre(
    @Schema(description = "12 digits (Decree 137/2015, Art. 13)", examples = "001075012345")
        @Nullable
        @Pattern(regexp = "[0-9]{12}")
        String personalId,
    @Schema(examples = "Nguyễn Văn An") @NotBlank @ProperName String fullName,
    @Schema(description = "other names in use, as one text")
        @Nullable
        @Size(max = Widths.OTHER_NAMES)
        String otherNames,
    @Nullable Gender gender,
    @Nullable PartialDate birthDate,
    @Schema(description = "two digits, reference/ethnic-groups", examples = "01")
        @Nullable
        @KnownEthnicGroup
        String ethnicGroup,
    @Nullable @Size(max = Widths.RELIGION) String religion,
    @Nullable @Valid Place birthPlace,
    @Nullable @Valid Place nativePlace,
    @Nullable @Valid Place residence,
    @NotNull Category category,
    @Schema(description = "where the person belongs until a main appointment says otherwise")
        @NotNull
        UUID organisationId,
    @Nullable PartialDate recruitedOn,
    @Nullable Party party) {

  /** The same, registered elsewhere. */
  NewCadre registeredIn(UUID organisation) {
    return new NewCadre(
        personalId,
        fullName,
        otherNames,
        gender,
        birthDate,
        ethnicGroup,
        religion,
        birthPlace,
        nativePlace,
        residence,
        category,
        organisation,
        recruitedOn,
        party);
  }

  /** Whether something says otherwise from which it follows where the person belonged when. */
  boolean movesHomesOf(NewCadre before) {
    return !organisationId.equals(before.organisationId)
        || !Objects.equals(recruitedOn, before.recruitedOn);
  }
}
