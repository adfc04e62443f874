package vn.cadre.registry.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.OrganisationKind;
import vn.cadre.registry.code.OrganisationLevel;

/** A unit of the system in one place of the tree; it keeps its path for as long as it exists. */
@Entity
public class Organisation {
  @Id UUID id = UuidV7.next();
  @Version long version;
  String code = "";
  String name = "";
  String nameFolded = "";

  @Enumerated(EnumType.STRING)
  OrganisationLevel level = OrganisationLevel.COMMUNE;

  @Enumerated(EnumType.STRING)
  Bloc bloc = Bloc.STATE;

  @Enumerated(EnumType.STRING)
  OrganisationKind kind = OrganisationKind.AGENCY;

  @Nullable String administrativeUnit;

  @ManyToOne(fetch = FetchType.LAZY)
  @Nullable Organisation parent;

  String path = "";
  LocalDate validFrom = LocalDate.EPOCH;
  @Nullable LocalDate validTo;

  @ManyToMany
  @JoinTable(
      name = "organisation_succession",
      joinColumns = @JoinColumn(name = "successor_id"),
      inverseJoinColumns = @JoinColumn(name = "predecessor_id"))
  Set<Organisation> predecessors = new LinkedHashSet<>();

  protected Organisation() {}

  static Organisation create(
      NewOrganisation given, @Nullable Organisation parent, Set<Organisation> predecessors) {
    var organisation = new Organisation();
    organisation.code = given.code();
    organisation.parent = parent;
    organisation.path = (parent == null ? "/" : parent.path) + given.code() + "/";
    organisation.level = given.level();
    organisation.validFrom = given.validFrom();
    organisation.validTo = given.validTo();
    organisation.predecessors.addAll(predecessors);
    organisation.describe(
        new OrganisationPatch(
            given.name(), given.bloc(), given.kind(), given.administrativeUnit()));
    return organisation;
  }

  void describe(OrganisationPatch change) {
    name = change.name();
    nameFolded = " " + Text.fold(name);
    bloc = change.bloc();
    kind = change.kind();
    administrativeUnit = change.administrativeUnit();
  }

  public UUID id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String path() {
    return path;
  }

  OrganisationRef asRef() {
    return new OrganisationRef(id, code, name, level.name(), path, validFrom, validTo);
  }
}
