package vn.cadre.rotation.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.me.GrantedOrganisations;
import vn.cadre.platform.me.MeResource;

/** The caller, as the rotation service knows them. */
@Path("/rotation/v1/me")
@RunOnVirtualThread
class RotationMe extends MeResource {

  RotationMe(CurrentCaller caller, Instance<GrantedOrganisations> organisations) {
    super(caller, organisations);
  }
}
