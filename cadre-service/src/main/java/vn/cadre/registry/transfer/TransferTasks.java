package vn.cadre.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.task.Task;
import vn.cadre.platform.task.TaskSource;

/** Open requests that an editor's side was asked. */
@ApplicationScoped
class TransferTasks implements TaskSource {
  private static final String AWAITING =
      "SELECT r.id FROM transfer_request r WHERE "
          + TransferList.AWAITS
          + " ORDER BY r.requested_at, r.id LIMIT ?";

  private final TransferRequests requests;
  private final TransferList list;
  private final CurrentCaller caller;
  private final Sql sql;

  TransferTasks(TransferRequests requests, TransferList list, CurrentCaller caller, Sql sql) {
    this.requests = requests;
    this.list = list;
    this.caller = caller;
    this.sql = sql;
  }

  @Override
  @Transactional
  public List<Task> awaiting(int most) {
    if (!caller.get().has(Roles.REGISTRY_EDITOR)) {
      return List.of();
    }
    var ids =
        sql.list(
            AWAITING,
            List.of(caller.get().subject(), most),
            row -> row.getObject("id", UUID.class));
    return ids.stream().map(requests::findById).map(this::task).toList();
  }

  private Task task(TransferRequest request) {
    var view = list.view(request);
    // whoever is asked is told who it is about
    var title =
        new Bilingual("Đề nghị điều chuyển %s đến %s", "Request to move %s to %s")
            .with(Objects.requireNonNull(view.cadreName()), view.receiving().name());
    return new Task(
        "transfer-to-answer",
        title,
        "/cadre/v1/transfer-requests/" + request.id,
        request.requestedAt,
        request.starts.latest(),
        view.allowedActions());
  }
}
