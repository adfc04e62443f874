package vn.cadre.training.reference;

import jakarta.ws.rs.Path;
import vn.cadre.platform.code.CodeLists;
import vn.cadre.platform.code.ReferenceResource;
import vn.cadre.platform.query.Queries;

/** The code lists of training. */
@Path("/training/v1/reference")
class TrainingReference extends ReferenceResource {

  TrainingReference(CodeLists lists, Queries queries) {
    super(lists, queries);
  }
}
