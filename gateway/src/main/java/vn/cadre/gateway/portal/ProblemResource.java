package vn.cadre.gateway.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What {@code type} of a problem points to: a page that explains it. */
@Path("/problems")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
public class ProblemResource {
  private final ProblemCatalogue catalogue;
  private final ObjectMapper json;

  ProblemResource(ProblemCatalogue catalogue, ObjectMapper json) {
    this.catalogue = catalogue;
    this.json = json;
  }

  @GET
  public TemplateInstance list(
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    return new ProblemListPage(Language.of(lang, accepted), catalogue.all());
  }

  @GET
  @Path("{code}")
  public Response page(
      String code,
      @RestQuery @Nullable String lang,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
    var language = Language.of(lang, accepted);
    return catalogue
        .find(code)
        .map(p -> Response.ok(new ProblemPage(language, p, example(p, language))))
        .orElseGet(() -> Response.status(404).entity(new NoSuchPage(language, code)))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }

  private String example(KnownProblem problem, Language language) {
    var told = problem.examples().path(language.code());
    try {
      return json.writerWithDefaultPrettyPrinter()
          .writeValueAsString(told.isMissingNode() ? bare(problem, language) : told);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** For a problem whose services have not told an example: the gateway's own, or all are down. */
  private static Map<String, Object> bare(KnownProblem problem, Language language) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "/problems/" + problem.code());
    example.put("title", language.say(problem.title()));
    example.put("status", problem.status());
    example.put("detail", language.say(problem.explanation()));
    example.put("instance", "/cadre/v1/…");
    example.put("code", problem.code());
    example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
    return example;
  }
}
