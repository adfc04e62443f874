package vn.cadre.registry.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;

/** Something that a decision document brought about. */
@Schema(name = "DecisionEffect")
public record Effect(
    @Schema(description = "what it brought about") Kind kind,
    @Schema(
            description = "the resource that it hangs on",
            examples = "/cadre/v1/appointments/0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60")
        String resource,
    @Nullable UUID cadreId,
    @Schema(description = "full name of the person, where it is about one", examples = "Lê Văn An")
        @Nullable String cadreName,
    @Schema(description = "the day from which it tells", examples = "2021-06-01") PartialDate on,
    @Schema(
            description = "the post or what else it is about",
            examples = "Trưởng phòng, Phòng Nội vụ quận Hà Đông")
        String subject) {

  /**
   * The columns that {@link #of} reads, the same of every feature.
   *
   * @param kind of all the rows
   * @param resource SQL of its path
   * @param person SQL of the id of whom it is about and of their name; null where it is about
   *     nobody
   * @param on SQL of the day, as precise as it is known
   * @param subject SQL of the post or what else it is about
   */
  public static String columns(
      Kind kind, String resource, @Nullable Person person, String on, String subject) {
    return "'%s' AS kind, %s AS resource, %s::uuid AS cadre_id, %s::text AS cadre_name, (%s)::text AS told_on, %s AS subject"
        .formatted(
            kind,
            resource,
            person == null ? "NULL" : person.id(),
            person == null ? "NULL" : person.name(),
            on,
            subject);
  }

  /** SQL of whom something is about. */
  public record Person(String id, String name) {}

  public static Effect of(ResultSet row) throws SQLException {
    return new Effect(
        Kind.valueOf(row.getString("kind")),
        row.getString("resource"),
        row.getObject("cadre_id", UUID.class),
        row.getString("cadre_name"),
        PartialDate.parse(row.getString("told_on")),
        row.getString("subject"));
  }

  /** Kinds of effects. */
  @Schema(name = "DecisionEffectKind")
  public enum Kind {
    APPOINTMENT_BEGUN,
    /** What it began goes on in another organisation, after a restructuring. */
    APPOINTMENT_CONTINUED,
    APPOINTMENT_ENDED,
    APPOINTMENT_EXTENDED,
    APPOINTMENT_ANNULLED,
    /** An entry of a person's record. */
    ENTRY,
    RESTRUCTURING,
    /** Another document, revoked by this one. */
    DECISION_REVOKED,
    STAFFING_QUOTA,
    DOWNSIZING_PLAN,
    STAFFING_EXCEPTION,
    /** What a title or a grade asks. */
    STANDARD,
    /** A dated aim of an organisation. */
    TARGET,
    /** Grades of a year or a quarter that it approved. */
    EVALUATION_ROUND
  }
}
