package vn.cadre.registry.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations by key. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, UUID> {

  Optional<Organisation> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  List<Organisation> byCodes(List<String> codes) {
    return list("code in ?1", codes);
  }
}
