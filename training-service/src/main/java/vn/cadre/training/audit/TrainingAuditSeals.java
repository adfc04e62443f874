package vn.cadre.training.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import vn.cadre.platform.audit.AuditSealResource;
import vn.cadre.platform.audit.AuditSealService;
import vn.cadre.platform.query.Queries;

/** The seals of the training service. */
@Path("/training/v1/audit-seals")
@RunOnVirtualThread
class TrainingAuditSeals extends AuditSealResource {

  TrainingAuditSeals(AuditSealService service, Queries queries) {
    super(service, queries);
  }
}
