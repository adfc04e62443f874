package vn.cadre.training.changes;

import jakarta.ws.rs.Path;
import vn.cadre.platform.export.SnapshotResource;
import vn.cadre.platform.export.Snapshots;

/** Where copies of what training publishes begin. */
@Path("/training/v1/snapshots")
class TrainingSnapshots extends SnapshotResource {

  TrainingSnapshots(Snapshots snapshots) {
    super(snapshots);
  }
}
