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
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.gateway.contract.Contracts;

/** The first page and the explorer. */
@Path("/")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class PortalResource {
  private final PortalConfig config;
  private final Contracts contracts;

  PortalResource(PortalConfig config, Contracts contracts) {
    this.config = config;
    this.contracts = contracts;
  }

  @GET
  public TemplateInstance home(
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted,
      @Context UriInfo uri) {
    var base = uri.getBaseUri().toString().replaceAll("/$", "");
    List<String> topics = new ArrayList<>();
    contracts.tree().path("x-topics").forEach(topic -> topics.add(topic.asText()));
    return new HomePage(Language.of(lang, accepted), List.of(Backend.values()), topics, base);
  }

  @GET
  @Path("docs")
  public TemplateInstance docs(
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return new ExplorerPage(Language.of(lang, accepted), config.explorer());
  }
}
