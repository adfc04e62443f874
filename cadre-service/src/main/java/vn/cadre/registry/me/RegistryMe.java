package vn.cadre.registry.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Path;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.me.GrantedOrganisations;
import vn.cadre.platform.me.MeResource;

/** The caller, as the registry knows them. */
@Path("/cadre/v1/me")
@RunOnVirtualThread
class RegistryMe extends MeResource {

  RegistryMe(CurrentCaller caller, Instance<GrantedOrganisations> organisations) {
    super(caller, organisations);
  }
}
