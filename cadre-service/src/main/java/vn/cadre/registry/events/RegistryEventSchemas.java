package vn.cadre.registry.events;

import jakarta.ws.rs.Path;
import vn.cadre.platform.feed.EventSchemaResource;
import vn.cadre.platform.outbox.Aggregates;
import vn.cadre.platform.outbox.EventSchemas;

/** The schemas of the registry's events. */
@Path("/cadre/v1/events")
class RegistryEventSchemas extends EventSchemaResource {

  RegistryEventSchemas(Aggregates aggregates, EventSchemas schemas) {
    super(aggregates, schemas);
  }
}
