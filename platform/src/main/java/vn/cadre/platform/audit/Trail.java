package vn.cadre.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/** Reads the entries of one resource; the caller has been let see it. */
@ApplicationScoped
public class Trail {
  private static final String COLUMNS =
      "e.id, e.kind, e.resource_id, e.number, e.action, e.at, e.reason, e.before, e.after, t.actor";
  private static final String FROM =
      "audit_entry e LEFT JOIN audit_transaction t ON t.xid = e.xid AND t.at = e.at";
  // ids follow the order of writing, which within a resource is the order of its changes
  private static final Sorting SORTING =
      Sorting.of("e.id", "bigint", "-at").by("at", "e.id", "bigint");

  private final Sql sql;
  private final ObjectMapper json;

  Trail(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /** What changed of the resource itself. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Page<TrailEntry> of(UUID resource, TrailQuery query, String fingerprint) {
    return page(Select.of(COLUMNS, FROM).where("e.resource_id = ?", resource), query, fingerprint);
  }

  /** What changed of the resource and of what hangs on it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Page<TrailEntry> under(UUID root, TrailQuery query, String fingerprint) {
    return page(Select.of(COLUMNS, FROM).where("e.root_id = ?", root), query, fingerprint);
  }

  /**
   * As {@link #under(UUID, TrailQuery, String)}, of resources that became one.
   *
   * @param others what once hung on them and hangs elsewhere now, or did meanwhile
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Page<TrailEntry> under(
      Collection<UUID> roots, Collection<UUID> others, TrailQuery query, String fingerprint) {
    var select = Select.of(COLUMNS, FROM);
    return page(
        others.isEmpty()
            ? select.where("e.root_id = ANY (?)", SqlArray.of("uuid", roots))
            : select.where(
                "(e.root_id = ANY (?) OR e.resource_id = ANY (?))",
                SqlArray.of("uuid", roots),
                SqlArray.of("uuid", others)),
        query,
        fingerprint);
  }

  private Page<TrailEntry> page(Select entries, TrailQuery query, String fingerprint) {
    return entries
        .whereGiven(query.action(), "e.action = ANY (?)")
        .whereGiven(startOf(query.from()), "e.at >= ?")
        .whereGiven(startOf(query.to()), "e.at < ?")
        .page(sql, query.paging(), SORTING, fingerprint, this::entry);
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(CivilClock.ZONE).toInstant();
  }

  private TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getLong("id"),
        row.getString("kind"),
        row.getObject("resource_id", UUID.class),
        row.getLong("number"),
        Action.valueOf(row.getString("action")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        tree(row.getString("actor")),
        row.getString("reason"),
        tree(row.getString("before")),
        tree(row.getString("after")));
  }

  private @Nullable JsonNode tree(@Nullable String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException notOurJson) {
      throw new IllegalStateException(notOurJson);
    }
  }
}
