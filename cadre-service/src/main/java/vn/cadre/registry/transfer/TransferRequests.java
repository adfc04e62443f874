package vn.cadre.registry.transfer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Transfer requests by id. */
@ApplicationScoped
class TransferRequests implements PanacheRepositoryBase<TransferRequest, UUID> {}
