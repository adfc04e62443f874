package vn.cadre.training.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.EnrolmentState;

/**
 * An enrolment as it stands in its table.
 *
 * @param cadreId null of a learner from outside
 * @param fullName as they were put forward
 * @param organisationId the unit that put them forward
 * @param path of that unit
 * @param classPath of the organiser of the class
 * @param waitingSince since when they wait for a place; null where they do not
 * @param reason why it was declined, withdrawn or cancelled
 * @param duplicateOf the same person's other place in the class, by a record that was joined
 */
public record Enrolment(
    UUID id,
    long version,
    UUID classId,
    String classCode,
    ClassState classState,
    @Nullable UUID cadreId,
    @Nullable UUID outsidePersonId,
    String fullName,
    Audience audience,
    UUID organisationId,
    String organisationCode,
    String organisationName,
    String path,
    String classPath,
    EnrolmentState state,
    Instant nominatedAt,
    String nominatorName,
    @Nullable Instant waitingSince,
    @Nullable Instant decidedAt,
    @Nullable String deciderName,
    @Nullable String reason,
    @Nullable String note,
    @Nullable UUID duplicateOf) {

  /** Columns of {@link #FROM}, for {@link #of}. */
  static final String COLUMNS =
      """
      e.id, e.version, e.class_id, c.code AS class_code, c.state AS class_state, e.cadre_id, e.outside_person_id, e.full_name, e.audience, e.organisation_id,
      o.code AS organisation_code, o.name AS organisation_name, e.path, e.class_path, e.state, e.nominated_at, e.nominator_name,
      e.waiting_since, e.decided_at, e.decider_name, e.reason, e.note, e.duplicate_of\
      """;

  static final String FROM =
      "enrolment e JOIN training_class c ON c.id = e.class_id JOIN organisation o ON o.id = e.organisation_id";

  /** The person of the register, or the one from outside. */
  public UUID learner() {
    return cadreId == null ? Objects.requireNonNull(outsidePersonId) : cadreId;
  }

  static Enrolment of(ResultSet row) throws SQLException {
    return new Enrolment(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("class_id", UUID.class),
        row.getString("class_code"),
        ClassState.valueOf(row.getString("class_state")),
        row.getObject("cadre_id", UUID.class),
        row.getObject("outside_person_id", UUID.class),
        row.getString("full_name"),
        Audience.valueOf(row.getString("audience")),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("path"),
        row.getString("class_path"),
        EnrolmentState.valueOf(row.getString("state")),
        row.getObject("nominated_at", OffsetDateTime.class).toInstant(),
        row.getString("nominator_name"),
        instant(row, "waiting_since"),
        instant(row, "decided_at"),
        row.getString("decider_name"),
        row.getString("reason"),
        row.getString("note"),
        row.getObject("duplicate_of", UUID.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
