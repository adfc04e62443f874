package vn.cadre.registry.staffing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Category;

/**
 * Whether people could come to an organisation from a day on without going beyond its quotas, and
 * those above it, as an appointment would be judged.
 */
@ApplicationScoped
public class QuotaOutlook {
  private static final Outcomes OUTCOMES = new Outcomes("WITHIN_QUOTA", "OVER_QUOTA");
  private static final String OUTLOOK = "SELECT * FROM staffing_outlook(?, ?)";
  // whoever awaits a first post where the quota binds is counted there, and takes their own place
  private static final String NO_ROOM =
      """
      EXISTS (SELECT FROM unnest(?::text[], ?::text[], ?::boolean[]) AS quota (category, path, beyond)
              WHERE quota.category = c.category
                AND NOT (h.path ^@ quota.path AND (h.appointment_id IS NOT NULL OR NOT quota.beyond)))\
      """;

  private final Policies policies;
  private final StaffingKind kind;
  private final Sql sql;

  QuotaOutlook(Policies policies, StaffingKind kind, Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.sql = sql;
  }

  /** The quotas as they stand on the day; empty where none binds by then. */
  public Optional<Outlook> of(String path, LocalDate day) {
    return policies
        .inForce(kind, path, day)
        .filter(policy -> policy.numbers().quotasBind())
        .map(policy -> new Outlook(policy, day, sql.list(OUTLOOK, List.of(path, day), Quota::of)))
        .filter(outlook -> !outlook.quotas.isEmpty());
  }

  /** A quota, and the most people whom it counts on any day to come of its year. */
  private record Quota(String path, Room room) {

    static Quota of(ResultSet row) throws SQLException {
      return new Quota(
          row.getString("path"),
          new Room(
              row.getString("organisation"),
              Category.valueOf(row.getString("category")),
              row.getInt("year"),
              row.getObject("first_day", LocalDate.class),
              row.getInt("assigned"),
              row.getLong("excepted"),
              row.getLong("actual"),
              false));
    }

    /** As it would be with so many more. */
    Room with(int more) {
      return new Room(
          room.organisation(),
          room.category(),
          room.year(),
          room.firstDay(),
          room.assigned(),
          room.excepted(),
          room.actual() + more,
          false);
    }

    boolean isBeyond() {
      return room.actual() > room.assigned() + room.excepted();
    }

    boolean isFull() {
      return room.actual() >= room.assigned() + room.excepted();
    }
  }

  /** The quotas that bind where somebody is to come to. */
  public static final class Outlook {
    private final Policy<StaffingNumbers> policy;
    private final LocalDate day;
    private final List<Quota> quotas;

    private Outlook(Policy<StaffingNumbers> policy, LocalDate day, List<Quota> quotas) {
      this.policy = policy;
      this.day = day;
      this.quotas = quotas;
    }

    /**
     * An SQL condition on people {@code c} with their homes {@code h} of the day: a quota has no
     * room for them. Takes {@link #arguments}.
     */
    public String condition() {
      return NO_ROOM;
    }

    public List<Object> arguments() {
      var full = quotas.stream().filter(Quota::isFull).toList();
      return List.of(
          SqlArray.of("text", full.stream().map(quota -> quota.room().category().name()).toList()),
          SqlArray.of("text", full.stream().map(Quota::path).toList()),
          SqlArray.of("boolean", full.stream().map(Quota::isBeyond).toList()));
    }

    /**
     * Each quota of somebody's category; null where there is none.
     *
     * @param belongsTo path of the organisation that they belong to on the day
     * @param seated whether by a main post, and not awaiting a first one
     */
    public @Nullable Assessment assess(
        UUID person, Category category, String belongsTo, boolean seated) {
      var rule = new WithinQuota(policy.basis("quotasBind"));
      var findings = new ArrayList<Finding>();
      for (var quota : quotas) {
        if (quota.room().category() == category) {
          var there = belongsTo.startsWith(quota.path());
          findings.add(
              there && seated ? rule.counted(quota.room()) : rule.judge(quota.with(there ? 0 : 1)));
        }
      }
      return findings.isEmpty()
          ? null
          : Assessment.of(OUTCOMES, person, day, policy.ref(), findings);
    }
  }
}
