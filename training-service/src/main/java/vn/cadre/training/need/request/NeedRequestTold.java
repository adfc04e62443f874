package vn.cadre.training.need.request;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.told.PlacedRecords;
import vn.cadre.training.code.CourseKind;
import vn.cadre.training.code.NeedRequestState;

/** What is told of requests, to whoever has the unit in scope. */
@Singleton
class NeedRequestTold extends PlacedRecords<NeedRequestTold.State> {

  NeedRequestTold(Sql sql, Outbox outbox) {
    super("need-requests", NeedRequests.COLUMNS, NeedRequests.FROM, "r", sql, outbox);
  }

  /** A request as its topic tells it; who asked is told to whoever reads the request. */
  record State(
      UUID id,
      UUID organisationId,
      int year,
      CourseKind kind,
      @Nullable UUID courseId,
      @Nullable String subject,
      int people,
      List<UUID> cadreIds,
      String reason,
      NeedRequestState state,
      Instant requestedAt,
      @Nullable Instant settledAt,
      @Nullable String settlement) {

    State {
      cadreIds = List.copyOf(cadreIds);
    }
  }

  @Override
  protected State state(ResultSet row) throws SQLException {
    var view = NeedRequests.view(row, state -> List.of());
    return new State(
        view.id(),
        view.organisationId(),
        view.year(),
        view.kind(),
        view.courseId(),
        view.subject(),
        view.people(),
        view.cadreIds(),
        view.reason(),
        view.state(),
        view.requestedAt(),
        view.settledAt(),
        view.settlement());
  }
}
