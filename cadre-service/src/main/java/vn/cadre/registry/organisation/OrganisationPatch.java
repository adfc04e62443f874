package vn.cadre.registry.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.Widths;
import vn.cadre.registry.reference.KnownUnit;

/**
 * What may be mended in place; place in the tree, code and validity change by restructuring only.
 */
record OrganisationPatch(
    @NotBlank @Size(max = Widths.NAME) String name,
    @NotNull Bloc bloc,
    @NotNull OrganisationKind kind,
    @Nullable @KnownUnit String administrativeUnit) {

  static OrganisationPatch of(Organisation now) {
    return new OrganisationPatch(now.name, now.bloc, now.kind, now.administrativeUnit);
  }
}
