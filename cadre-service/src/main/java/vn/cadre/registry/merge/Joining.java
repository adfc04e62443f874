package vn.cadre.registry.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.appointment.AppointmentsTold;
import vn.cadre.registry.cadre.ComparedRecords;
import vn.cadre.registry.cadre.JoinedCadres;
import vn.cadre.registry.committee.MembershipsTold;
import vn.cadre.registry.record.EntriesTold;

/**
 * Moves what hangs on one record to another and back, and tells of each row that was moved. Nothing
 * stands in the way, and both records are held.
 */
@ApplicationScoped
class Joining {
  private static final String INSERT =
      """
      INSERT INTO cadre_merge (id, version, cadre_id, survivor_id, joined_id, survivor_name, joined_name, reason, evidence,
                               filled, replaced, joined_at, joined_by)
      SELECT ?, 0, s.id, s.id, j.id, s.full_name, j.full_name, ?, ?, ?, ?::jsonb, ?, ?
      FROM cadre s, cadre j WHERE s.id = ? AND j.id = ?\
      """;
  private static final String FREE_SEATS =
      """
      UPDATE appointment b SET seat_no = NULL, version = b.version + 1
      WHERE b.cadre_id = ? AND b.seat_no IS NOT NULL
        AND EXISTS (SELECT FROM appointment a WHERE a.cadre_id = ? AND told_alike(a, b))
      RETURNING b.id\
      """;
  private static final String JOIN = "SELECT moved_in, moved_row FROM join_records(?)";
  private static final String UNJOIN = "SELECT moved_in, moved_row FROM unjoin_records(?)";
  private static final String UNDO =
      """
      UPDATE cadre_merge SET undone_at = ?, undone_by = ?, undo_reason = ?, version = version + 1 WHERE id = ?\
      """;
  private static final String MOVED = "reassigned";

  private final JoinedCadres people;
  private final AppointmentsTold appointments;
  private final MembershipsTold memberships;
  private final EntriesTold entries;
  private final ChangeReason reason;
  private final CurrentCaller caller;
  private final Json json;
  private final Clock clock;
  private final Sql sql;

  Joining(
      JoinedCadres people,
      AppointmentsTold appointments,
      MembershipsTold memberships,
      EntriesTold entries,
      ChangeReason reason,
      CurrentCaller caller,
      Json json,
      Clock clock,
      Sql sql) {
    this.people = people;
    this.appointments = appointments;
    this.memberships = memberships;
    this.entries = entries;
    this.reason = reason;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
    this.sql = sql;
  }

  /** Joins two records; answers the id of the merge. */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID join(NewMerge given, ComparedRecords compared) {
    reason.state(given.reason());
    var id = UuidV7.next();
    sql.update(
        INSERT,
        List.of(
            id,
            given.reason(),
            given.evidence(),
            compared.filled(),
            written(compared.replaced()),
            clock.instant().atOffset(ZoneOffset.UTC),
            caller.get().name(),
            given.survivorId(),
            given.joinedId()));
    freeSeats(given.survivorId(), given.joinedId());
    var before = people.before(given.survivorId(), given.joinedId());
    var moved = moved(JOIN, id);
    people.tellJoined(before);
    tell(moved);
    people.tellWhatFollows(List.of(given.survivorId()));
    return id;
  }

  /** A post that both records tell of is held once: the seat is the survivor's. */
  private void freeSeats(UUID survivor, UUID joined) {
    var freed =
        sql.list(FREE_SEATS, List.of(joined, survivor), row -> row.getObject(1, UUID.class));
    appointments.tell(freed, "changed", state -> Collections.singletonMap("seatNo", null));
  }

  /** Undoes a merge that stands. */
  @Transactional(Transactional.TxType.MANDATORY)
  void unjoin(MergeView merge, String why) {
    reason.state(why);
    var before = people.before(merge.survivorId());
    var moved = moved(UNJOIN, merge.id());
    sql.update(
        UNDO,
        List.of(clock.instant().atOffset(ZoneOffset.UTC), caller.get().name(), why, merge.id()));
    people.tellUnjoined(before, merge.joinedId());
    tell(moved);
    people.tellWhatFollows(List.of(merge.survivorId(), merge.joinedId()));
  }

  private void tell(Map<String, Set<UUID>> moved) {
    appointments.tell(
        moved.getOrDefault("appointment", Set.of()),
        MOVED,
        state -> Map.of("cadreId", state.cadreId()));
    memberships.tell(
        moved.getOrDefault("body_membership", Set.of()),
        MOVED,
        state -> Map.of("cadreId", state.cadreId()));
    entries.tell(moved, MOVED);
  }

  /** The rows, by their table. */
  private Map<String, Set<UUID>> moved(String query, UUID merge) {
    var moved = new HashMap<String, Set<UUID>>();
    sql.list(
        query,
        List.of(merge),
        row ->
            moved
                .computeIfAbsent(row.getString("moved_in"), table -> new LinkedHashSet<>())
                .add(row.getObject("moved_row", UUID.class)));
    return moved;
  }

  private String written(Map<String, String> replaced) {
    return json.text(replaced);
  }
}
