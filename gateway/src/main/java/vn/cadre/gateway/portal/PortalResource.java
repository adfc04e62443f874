package vn.cadre.gateway.portal;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.cadre.gateway.backend.Backend;

/** The first page and the explorer. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class PortalResource {
  private final PortalConfig config;

  PortalResource(PortalConfig config) {
    this.config = config;
  }

  @GET
  public TemplateInstance home(
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      @Context UriInfo uri) {
    var base = uri.getBaseUri().toString().replaceAll("/$", "");
    return new HomePage(
        Language.of(lang, accepted), List.of(Backend.values()), config.topics(), base);
  }

  @GET
  @Path("docs")
  public TemplateInstance docs(
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return new ExplorerPage(Language.of(lang, accepted), config.explorer());
  }
}
