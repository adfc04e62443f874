package vn.cadre.registry.changes;

import jakarta.ws.rs.Path;
import vn.cadre.platform.export.SnapshotResource;
import vn.cadre.platform.export.Snapshots;

/** Where copies of the registry begin. */
@Path("/cadre/v1/snapshots")
class RegistrySnapshots extends SnapshotResource {

  RegistrySnapshots(Snapshots snapshots) {
    super(snapshots);
  }
}
