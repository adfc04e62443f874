package vn.cadre.registry.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import vn.cadre.platform.audit.AuditSealResource;
import vn.cadre.platform.audit.AuditSealService;
import vn.cadre.platform.query.Queries;

/** The seals of the registry. */
@Path("/cadre/v1/audit-seals")
@RunOnVirtualThread
class RegistryAuditSeals extends AuditSealResource {

  RegistryAuditSeals(AuditSealService service, Queries queries) {
    super(service, queries);
  }
}
