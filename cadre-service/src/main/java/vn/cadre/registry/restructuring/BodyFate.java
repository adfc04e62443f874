package vn.cadre.registry.restructuring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What becomes of a committee of an organisation that ends, where it is not as the kind says. */
@Schema(name = "RestructuringBodyFate")
record BodyFate(
    @Schema(description = "code of the committee", examples = "CHI-LANG-COMMITTEE-2020")
        @NotBlank
        @Size(max = 64)
        String code,
    @Schema(
            description =
                "code of the organisation whose committee the members go to, new ones included; unless told, the one that a move or a merger leads to")
        @Nullable
        @Size(max = 64)
        String organisation,
    @Schema(
            description =
                "code of the committee that they go to where that is a new one; unless told, it is made of the organisation's")
        @Nullable
        @Size(max = 64)
        @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*")
        String newCode,
    @Schema(
            description =
                "name of that new one; unless told, the former name in a move, else its kind and the organisation's name")
        @Nullable
        @Size(max = 300)
        String name,
    @Schema(description = "true: it ends with the organisation, and its memberships with it")
        @Nullable Boolean end) {

  boolean ends() {
    return Boolean.TRUE.equals(end);
  }

  /** Whether it says one thing: that it ends, or something of what follows. */
  boolean saysOneThing() {
    return ends() != (organisation != null || newCode != null || name != null);
  }
}
