package vn.cadre.rotation.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.task.TaskResource;
import vn.cadre.platform.task.Tasks;

/** What awaits the caller in the rotation service. */
@Path("/rotation/v1/tasks")
@RunOnVirtualThread
class RotationTasks extends TaskResource {

  RotationTasks(Tasks tasks, Queries queries, HttpHeaders headers) {
    super(tasks, queries, headers);
  }
}
