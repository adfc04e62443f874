package vn.cadre.registry.changes;

import jakarta.ws.rs.Path;
import vn.cadre.platform.feed.ChangeResource;
import vn.cadre.platform.feed.Feed;
import vn.cadre.platform.query.Queries;

/** The feed of the registry. */
@Path("/cadre/v1/changes")
class RegistryChanges extends ChangeResource {

  RegistryChanges(Feed feed, Queries queries) {
    super(feed, queries);
  }
}
