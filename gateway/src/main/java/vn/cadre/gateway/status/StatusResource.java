package vn.cadre.gateway.status;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.cadre.gateway.portal.Language;

/** What is up. Always 200: a part that is down makes the suite degraded, not this answer wrong. */
@Path("/status")
@PermitAll
@RunOnVirtualThread
public class StatusResource {
  private final StatusBoard board;

  StatusResource(StatusBoard board) {
    this.board = board;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public SuiteStatus json(@RestQuery @Nullable String lang) {
    return board.now();
  }

  @GET
  @Produces(MediaType.TEXT_HTML + ";qs=0.5")
  public Response html(
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    var page = new StatusPage(Language.of(lang, accepted), board.now(), StatusPage.Times.VIETNAM);
    // without the preference that only chooses between the two
    return Response.ok(page, MediaType.TEXT_HTML_TYPE).build();
  }
}
