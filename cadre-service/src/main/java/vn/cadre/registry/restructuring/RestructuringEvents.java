package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;

/** Tells each organisation that had a part in a restructuring what became of it. */
@ApplicationScoped
class RestructuringEvents {
  private static final String PATHS = "SELECT path FROM organisation WHERE code = ANY (?)";

  private final Sql sql;
  private final Outbox outbox;

  RestructuringEvents(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void tell(RestructuringView view, String type, Map<String, ?> change) {
    var state = RestructuringState.of(view);
    var codes = Stream.concat(state.from().stream(), state.to().stream()).toList();
    outbox.append(
        new DomainEvent(
            RestructuringState.AGGREGATE,
            state.id(),
            view.version() + 1,
            type,
            change,
            state,
            SeenBy.through(sql.list(PATHS, List.of(codes), row -> row.getString("path")))));
  }
}
