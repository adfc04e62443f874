package vn.cadre.training.klass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.FundingSource;

/**
 * A class as it stands in its table.
 *
 * @param path of the organiser, {@code /QUANG-NINH/}
 * @param from its first day
 * @param to the first day after it
 * @param budget whole VND
 * @param reason why it was cancelled
 * @param recordedAfter whether it came as a record of what was held before: it takes whoever was
 *     there
 */
public record Klass(
    UUID id,
    long version,
    String code,
    CourseOfClass.Content content,
    @Nullable UUID planLineId,
    Organiser organiser,
    String path,
    @Nullable String institution,
    String place,
    boolean abroad,
    @Nullable String country,
    LocalDate from,
    LocalDate to,
    int capacity,
    @Nullable FundingSource fundingSource,
    @Nullable Long budget,
    ClassState state,
    @Nullable Instant openedAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable Instant cancelledAt,
    @Nullable String reason,
    boolean recordedAfter) {

  /** Columns of {@link #FROM}, for {@link #of}. */
  static final String COLUMNS =
      """
      c.id, c.version, c.code, c.plan_line_id, c.organisation_id, o.code AS organiser_code, o.name AS organiser_name,
      o.level AS organiser_level, c.path, c.institution, c.place, c.abroad, c.country, c.from_day, c.to_day, c.capacity,
      c.funding_source, c.budget, c.state, c.opened_at, c.started_at, c.completed_at, c.cancelled_at, c.reason, c.recorded_after,\
      """
          + CourseOfClass.COLUMNS;

  static final String FROM =
      "training_class c JOIN course k ON k.id = c.course_id JOIN organisation o ON o.id = c.organisation_id";

  public CourseOfClass course() {
    return content.course();
  }

  /** The last day on which it is held. */
  public LocalDate lastDay() {
    return to.minusDays(1);
  }

  static Klass of(ResultSet row) throws SQLException {
    var source = row.getString("funding_source");
    return new Klass(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        CourseOfClass.content(row),
        row.getObject("plan_line_id", UUID.class),
        new Organiser(
            row.getObject("organisation_id", UUID.class),
            row.getString("organiser_code"),
            row.getString("organiser_name"),
            row.getString("organiser_level")),
        row.getString("path"),
        row.getString("institution"),
        row.getString("place"),
        row.getBoolean("abroad"),
        row.getString("country"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getInt("capacity"),
        source == null ? null : FundingSource.valueOf(source),
        row.getObject("budget", Long.class),
        ClassState.valueOf(row.getString("state")),
        instant(row, "opened_at"),
        instant(row, "started_at"),
        instant(row, "completed_at"),
        instant(row, "cancelled_at"),
        row.getString("reason"),
        row.getBoolean("recorded_after"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
