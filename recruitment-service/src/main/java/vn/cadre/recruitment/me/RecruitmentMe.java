package vn.cadre.recruitment.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.me.GrantedOrganisations;
import vn.cadre.platform.me.MeResource;

/** The caller, as the recruitment service knows them. */
@Path("/recruitment/v1/me")
@RunOnVirtualThread
class RecruitmentMe extends MeResource {

  RecruitmentMe(CurrentCaller caller, Instance<GrantedOrganisations> organisations) {
    super(caller, organisations);
  }
}
