package vn.cadre.registry.reference;

import jakarta.ws.rs.Path;
import vn.cadre.platform.code.ReferenceResource;
import vn.cadre.platform.query.Queries;

/** The code lists of the registry. */
@Path("/cadre/v1/reference")
class RegistryReference extends ReferenceResource {

  RegistryReference(CodeLists lists, Queries queries) {
    super(lists, queries);
  }
}
