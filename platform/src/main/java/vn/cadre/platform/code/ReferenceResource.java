package vn.cadre.platform.code;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;

/** The operations of code lists; a service that has some extends this with its path. */
@Tag(name = "Reference", description = "Code lists")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public abstract class ReferenceResource {
  private final CodeLists lists;
  private final Queries queries;

  protected ReferenceResource(CodeLists lists, Queries queries) {
    this.lists = lists;
    this.queries = queries;
  }

  /** These take no parameter, and say so to one who gives any. */
  public record NoParameters() {}

  @Schema(name = "CodeListNames")
  public record Names(List<String> items) {}

  @GET
  @Parameters(NoParameters.class)
  @Operation(
      operationId = "listCodeLists",
      summary = "The names of the code lists",
      description = "Each is read at reference/{list}, with labels in Vietnamese and English.")
  public Names names() {
    queries.read(NoParameters.class);
    return new Names(lists.names());
  }

  @GET
  @Path("{list}")
  @Parameters(NoParameters.class)
  @Operation(
      operationId = "getCodeList",
      summary = "A code list, whole",
      description =
          "Codes with Vietnamese and English labels, in the order in which forms show them.")
  public CodeList get(@RestPath String list) {
    queries.read(NoParameters.class);
    return lists.find(list).orElseThrow(ProblemException::notFound);
  }
}
