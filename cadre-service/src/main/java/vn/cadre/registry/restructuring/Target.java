package vn.cadre.registry.restructuring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.reference.KnownUnit;

/** An organisation that comes after others: one that goes on, by its code alone, or a new one. */
@Schema(name = "RestructuringTarget")
record Target(
    @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Z0-9]+(-[A-Z0-9]+)*") String code,
    @Schema(
            description =
                "of a new organisation, with level, bloc, kind and parent; absent for one that goes on")
        @Nullable
        @Size(max = 300)
        String name,
    @Nullable OrganisationLevel level,
    @Nullable Bloc bloc,
    @Nullable OrganisationKind kind,
    @Nullable @KnownUnit String administrativeUnit,
    @Schema(
            description =
                "code of the organisation above, one that goes on or another of this list; what stands below another of this list is a part of it and succeeds nobody")
        @Nullable
        @Size(max = 64)
        String parent,
    @Schema(
            description =
                "codes of those of from that it succeeds; unless told, a successor succeeds all that stand highest, and a part nobody")
        @Nullable
        @Size(max = 200)
        List<@Size(max = 64) String> predecessors,
    @Schema(
            description =
                "the positions that it gets; unless told, a merger gives its successor those of the former ones, with one seat for a head and for others as many as there were or are needed, and a division gives those that people are sent to")
        @Nullable
        @Valid
        @Size(max = 200)
        List<TargetPosition> positions) {

  /** Whether it says nothing but the new name of the organisation with the code. */
  boolean renames(String known) {
    return code.equals(known)
        && name != null
        && level == null
        && bloc == null
        && kind == null
        && administrativeUnit == null
        && parent == null
        && predecessors == null
        && positions == null;
  }

  boolean begins() {
    return name != null;
  }
}
