package vn.cadre.registry.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations by key. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

  Optional<Organisation> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** In one order, so that two who lock the same organisations do not wait for each other. */
  List<Organisation> lockedByCodes(List<String> codes) {
    return find("code in ?1 order by id", codes).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
