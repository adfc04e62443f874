package vn.cadre.training.changes;

import jakarta.ws.rs.Path;
import vn.cadre.platform.feed.ChangeResource;
import vn.cadre.platform.feed.Feed;
import vn.cadre.platform.query.Queries;

/** The feed of training. */
@Path("/training/v1/changes")
class TrainingChanges extends ChangeResource {

  TrainingChanges(Feed feed, Queries queries) {
    super(feed, queries);
  }
}
