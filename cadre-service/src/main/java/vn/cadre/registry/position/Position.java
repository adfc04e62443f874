package vn.cadre.registry.position;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.registry.code.ManagementTier;

/** A title in an organisation, with its seats. */
@Entity
class Position {
  @Id UUID id = UuidV7.next();
  @Version long version;
  UUID organisationId = id;
  UUID titleId = id;
  int seats = 1;

  @Enumerated(EnumType.STRING)
  @Nullable ManagementTier managementTier;

  boolean nonLocal;
  boolean termLimited;
  LocalDate validFrom = LocalDate.EPOCH;
  @Nullable LocalDate validTo;

  protected Position() {}

  static Position create(NewPosition given, UUID titleId) {
    var position = new Position();
    position.organisationId = given.organisationId();
    position.titleId = titleId;
    position.validFrom = given.validFrom();
    position.change(
        new PositionPatch(
            given.seats(),
            given.managementTier(),
            given.nonLocal(),
            given.termLimited(),
            given.validTo()));
    return position;
  }

  void change(PositionPatch patch) {
    seats = patch.seats() == null ? 1 : patch.seats();
    managementTier = patch.managementTier();
    nonLocal = Boolean.TRUE.equals(patch.nonLocal());
    termLimited = Boolean.TRUE.equals(patch.termLimited());
    validTo = patch.validTo();
  }
}
