package vn.cadre.registry.committee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.BodyKind;

/** A committee or standing committee of an organisation, for a term. */
@Entity
@Table(name = "body")
class Committee {
  @Id UUID id = UuidV7.next();
  @Version long version;
  String code = "";
  UUID organisationId = id;

  @Enumerated(EnumType.STRING)
  BodyKind kind = BodyKind.COMMITTEE;

  String name = "";
  LocalDate validFrom = LocalDate.EPOCH;
  @Nullable LocalDate validTo;

  protected Committee() {}

  static Committee create(NewCommittee given) {
    var committee = new Committee();
    committee.code = given.code();
    committee.organisationId = given.organisationId();
    committee.kind = given.kind();
    committee.validFrom = given.validFrom();
    committee.change(new CommitteePatch(given.name(), given.validTo()));
    return committee;
  }

  void change(CommitteePatch patch) {
    name = patch.name();
    validTo = patch.validTo();
  }

  BodyTerm term() {
    return new BodyTerm(validFrom, validTo);
  }
}
