package vn.cadre.platform.task;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.cadre.platform.query.Parameters;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.web.RequestLanguage;

/** What awaits whoever has a token; a service extends this with its path. */
@Tag(name = "Me")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
public abstract class TaskResource {
  private final Tasks tasks;
  private final Queries queries;
  private final HttpHeaders headers;

  protected TaskResource(Tasks tasks, Queries queries, HttpHeaders headers) {
    this.tasks = tasks;
    this.queries = queries;
    this.headers = headers;
  }

  @GET
  @Parameters(TaskQuery.class)
  @Operation(
      operationId = "listTasks",
      summary = "What awaits the caller, the longest waiting first",
      description = "Not paged: what is settled makes room for what `more` announces.")
  public TaskList tasks() {
    var most = queries.read(TaskQuery.class).most();
    var language = RequestLanguage.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    return TaskList.of(tasks.awaiting(most), most, language);
  }
}
