package vn.cadre.recruitment.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import vn.cadre.platform.audit.AuditSealResource;
import vn.cadre.platform.audit.AuditSealService;
import vn.cadre.platform.query.Queries;

/** The seals of the recruitment service. */
@Path("/recruitment/v1/audit-seals")
@RunOnVirtualThread
class RecruitmentAuditSeals extends AuditSealResource {

  RecruitmentAuditSeals(AuditSealService service, Queries queries) {
    super(service, queries);
  }
}
