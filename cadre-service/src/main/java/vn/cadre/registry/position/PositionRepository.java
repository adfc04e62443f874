package vn.cadre.registry.position;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Positions by id. */
@ApplicationScoped
class PositionRepository implements PanacheRepositoryBase<Position, UUID> {}
