package vn.cadre.registry.committee;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Memberships by id. */
@ApplicationScoped
class MemberRepository implements PanacheRepositoryBase<Member, UUID> {}
