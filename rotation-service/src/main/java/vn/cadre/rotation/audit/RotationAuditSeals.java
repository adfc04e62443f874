package vn.cadre.rotation.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import vn.cadre.platform.audit.AuditSealResource;
import vn.cadre.platform.audit.AuditSealService;
import vn.cadre.platform.query.Queries;

/** The seals of the rotation service. */
@Path("/rotation/v1/audit-seals")
@RunOnVirtualThread
class RotationAuditSeals extends AuditSealResource {

  RotationAuditSeals(AuditSealService service, Queries queries) {
    super(service, queries);
  }
}
