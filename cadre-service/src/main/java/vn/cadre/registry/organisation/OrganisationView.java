package vn.cadre.registry.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;

/** An organisation; predecessors and successors are codes. */
@Schema(name = "Organisation")
public record OrganisationView(
    UUID id,
    long version,
    String code,
    String name,
    OrganisationLevel level,
    Bloc bloc,
    OrganisationKind kind,
    @Nullable String administrativeUnit,
    @Nullable UUID parentId,
    @Nullable String parentCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    List<String> predecessors,
    List<String> successors)
    implements Versioned {

  /** The next version of this organisation, with one successor more. */
  public OrganisationView succeededBy(String successor) {
    return new OrganisationView(
        id,
        version + 1,
        code,
        name,
        level,
        bloc,
        kind,
        administrativeUnit,
        parentId,
        parentCode,
        validFrom,
        validTo,
        predecessors,
        Stream.concat(successors.stream(), Stream.of(successor)).sorted().toList());
  }

  static OrganisationView of(Organisation organisation) {
    var parent = organisation.parent;
    return new OrganisationView(
        organisation.id,
        organisation.version,
        organisation.code,
        organisation.name,
        organisation.level,
        organisation.bloc,
        organisation.kind,
        organisation.administrativeUnit,
        parent == null ? null : parent.id,
        parent == null ? null : parent.code,
        organisation.validFrom,
        organisation.validTo,
        organisation.predecessors.stream().map(Organisation::code).sorted().toList(),
        organisation.successors.stream().map(Organisation::code).sorted().toList());
  }
}
