package vn.cadre.training.changes;

import jakarta.ws.rs.Path;
import vn.cadre.platform.feed.EventSchemaResource;
import vn.cadre.platform.outbox.Aggregates;
import vn.cadre.platform.outbox.EventSchemas;

/** The schemas of the events of training. */
@Path("/training/v1/events")
class TrainingEventSchemas extends EventSchemaResource {

  TrainingEventSchemas(Aggregates aggregates, EventSchemas schemas) {
    super(aggregates, schemas);
  }
}
