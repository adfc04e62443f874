package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/**
 * Tells what of a person follows from other records: where they belong today, their levels, and
 * whether they serve. What the last event said is kept beside the record, so a change that makes no
 * difference is not told, and who follows the topic of people need not derive either.
 */
@ApplicationScoped
public class Present {
  private static final String TELL =
      """
      SELECT (t.person).*, w.code AS told_organisation_code, t.moved, t.levels_changed, t.status_changed
      FROM tell_present(?::uuid[], ?, ?) t
      JOIN organisation_label w ON w.id = (t.person).told_organisation_id
      ORDER BY (t.person).id\
      """;
  private static final String STATES =
      "SELECT %s FROM %s WHERE c.id = ANY (?::uuid[])"
          .formatted(CadreState.COLUMNS, CadreState.FROM);
  private static final String HOLD =
      "SELECT 1 FROM cadre WHERE id = ANY (?::uuid[]) ORDER BY id FOR NO KEY UPDATE";

  private final Sql sql;
  private final Outbox outbox;
  private final HomesInSight inSight;
  private final CivilClock clock;

  Present(Sql sql, Outbox outbox, HomesInSight inSight, CivilClock clock) {
    this.sql = sql;
    this.outbox = outbox;
    this.inSight = inSight;
    this.clock = clock;
  }

  private record Told(
      CadreState state, long version, boolean moved, boolean levelsChanged, boolean statusChanged) {

    static Told of(ResultSet row) throws SQLException {
      return new Told(
          CadreState.of(row),
          row.getLong("version"),
          row.getBoolean("moved"),
          row.getBoolean("levels_changed"),
          row.getBoolean("status_changed"));
    }

    DomainEvent event(HomesInSight.Audience audience) {
      var change = new LinkedHashMap<String, Object>();
      if (moved) {
        change.put("organisationId", state.organisationId());
        change.put("organisationCode", state.organisationCode());
      }
      if (levelsChanged) {
        change.put("levels", state.levels());
      }
      if (statusChanged) {
        change.put("status", state.status());
      }
      return new DomainEvent(
          CadreState.AGGREGATE,
          state.id(),
          version + 1,
          moved ? "moved" : "changed",
          change,
          state,
          audience.record());
    }
  }

  /** Keeps others from telling of these people; taken before what their state follows from. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(Collection<UUID> cadreIds) {
    sql.list(HOLD, List.of(SqlArray.of("uuid", cadreIds)), row -> true);
  }

  /**
   * Tells of those of the people of whom the last event says something else; belongs in the
   * transaction of whatever changed it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void tell(Collection<UUID> cadreIds) {
    var told = note(cadreIds, true);
    var audiences = inSight.of(told.stream().map(t -> t.state().id()).toList());
    outbox.append(told.stream().map(t -> t.event(audiences.get(t.state().id()))).toList());
  }

  /** For whoever tells of these people by an event of their own, with their states after it. */
  void tellNothing(Collection<UUID> cadreIds) {
    note(cadreIds, false);
  }

  /** The people's states as their topic tells them, by id. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, CadreState> states(Collection<UUID> cadreIds) {
    return sql.list(STATES, List.of(SqlArray.of("uuid", cadreIds)), CadreState::of).stream()
        .collect(Collectors.toMap(CadreState::id, Function.identity()));
  }

  private List<Told> note(Collection<UUID> cadreIds, boolean byEvent) {
    LocalDate today = clock.today();
    return cadreIds.isEmpty()
        ? List.of()
        : sql.list(TELL, List.of(SqlArray.of("uuid", cadreIds), today, byEvent), Told::of);
  }
}
