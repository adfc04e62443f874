package vn.cadre.registry.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
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
    List<String> successors,
    @Schema(description = "what the caller may do with it now")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<String> allowedActions)
    implements Versioned {

  /** As its topic tells of it: what someone may do with it is no part of that. */
  public OrganisationView(
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
      List<String> successors) {
    this(
        id,
        version,
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
        successors,
        null);
  }

  OrganisationView allowing(List<String> actions) {
    return new OrganisationView(
        id,
        version,
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
        successors,
        actions);
  }

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
