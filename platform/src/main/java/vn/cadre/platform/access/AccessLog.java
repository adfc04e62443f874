package vn.cadre.platform.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;

/** Reads the log of {@link PersonalData}; the caller has been let see it. */
@ApplicationScoped
public class AccessLog {
  private static final String COLUMNS =
      """
      l.id, l.at, l.client, l.subject, l.name, l.roles, l.operation, l.fields, l.purpose, l.address, l.trace_id\
      """;
  private static final Sorting SORTING = Sorting.of("l.id", "-at").by("at", "l.at", "timestamptz");

  private final Sql sql;
  private final CurrentCaller caller;

  AccessLog(Sql sql, CurrentCaller caller) {
    this.sql = sql;
    this.caller = caller;
  }

  /** Who read these records, which are of one person. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Page<AccessView> of(Collection<UUID> records, AccessQuery query, String fingerprint) {
    var page =
        Select.of(COLUMNS, "access_log l")
            .where("l.record = ANY (?)", SqlArray.of("uuid", records))
            .whereGiven(startOf(query.from()), "l.at >= ?")
            .whereGiven(startOf(query.to()), "l.at < ?")
            .whereGiven(query.client(), "l.client = ?")
            .whereGiven(query.subject(), "l.subject = ?")
            .page(sql, query.paging(), SORTING, fingerprint, AccessView::of);
    return caller.get().has(Roles.AUDITOR) ? page : page.map(AccessView::withoutOrigin);
  }

  private static @Nullable Instant startOf(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(CivilClock.ZONE).toInstant();
  }
}
