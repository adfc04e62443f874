package vn.cadre.registry.cadre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Cadres by id. */
@ApplicationScoped
class CadreRepository implements PanacheRepositoryBase<Cadre, UUID> {}
