package vn.cadre.recruitment.me;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.task.TaskResource;
import vn.cadre.platform.task.Tasks;

/** What awaits the caller in the recruitment service. */
@Path("/recruitment/v1/tasks")
@RunOnVirtualThread
class RecruitmentTasks extends TaskResource {

  RecruitmentTasks(Tasks tasks, Queries queries, HttpHeaders headers) {
    super(tasks, queries, headers);
  }
}
