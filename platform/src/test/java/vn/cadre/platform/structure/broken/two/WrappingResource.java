package vn.cadre.platform.structure.broken.two;

import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with entities in a wrapping. */
@Path("/wrapping")
public class WrappingResource {

  public RestResponse<List<ExposingResource.Exposed>> expose() {
    return RestResponse.ok(List.of(new ExposingResource.Exposed()));
  }
}
