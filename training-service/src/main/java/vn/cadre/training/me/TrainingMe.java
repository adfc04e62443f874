package vn.cadre.training.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.me.GrantedOrganisations;
import vn.cadre.platform.me.MeResource;

/** The caller, as the training service knows them. */
@Path("/training/v1/me")
@RunOnVirtualThread
class TrainingMe extends MeResource {

  TrainingMe(CurrentCaller caller, Instance<GrantedOrganisations> organisations) {
    super(caller, organisations);
  }
}
