package vn.cadre.platform.feed;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.cadre.platform.outbox.Aggregates;
import vn.cadre.platform.outbox.EventSchemas;
import vn.cadre.platform.problem.ProblemException;

/**
 * The schemas of a service's events, as it ships them under {@code events/}; one that publishes
 * extends this with its path.
 */
@Tag(name = "Events", description = "What the topics carry")
@RunOnVirtualThread
public abstract class EventSchemaResource {
  private final Aggregates aggregates;
  private final EventSchemas schemas;

  protected EventSchemaResource(Aggregates aggregates, EventSchemas schemas) {
    this.aggregates = aggregates;
    this.schemas = schemas;
  }

  @GET
  @Path("{aggregate}.schema.json")
  @Authenticated
  @Produces("application/schema+json")
  @Operation(
      operationId = "getEventSchema",
      summary = "JSON Schema of the events of one topic",
      description = "`dataschema` of every event names it. Aggregates: {aggregates}.")
  @APIResponse(
      responseCode = "200",
      description = "A JSON Schema, 2020-12",
      content =
          @Content(
              mediaType = "application/schema+json",
              schema = @Schema(type = SchemaType.OBJECT)))
  public String schema(@RestPath String aggregate) {
    if (!aggregates.contains(aggregate)) {
      throw ProblemException.notFound();
    }
    return schemas
        .of(aggregate)
        .orElseThrow(() ->
            new IllegalStateException("The schema of %s was not shipped".formatted(aggregate)));
  }
}
