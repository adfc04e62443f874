package vn.cadre.registry.title;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Titles by key. */
@ApplicationScoped
class TitleRepository implements PanacheRepositoryBase<Title, UUID> {

  Optional<Title> byCode(String code) {
    return find("code", code).firstResultOptional();
  }
}
