package vn.cadre.registry.committee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Committees by id. */
@ApplicationScoped
class CommitteeRepository implements PanacheRepositoryBase<Committee, UUID> {}
