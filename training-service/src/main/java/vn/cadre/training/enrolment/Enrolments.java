package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonName;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.EnrolmentState;

/** The table of enrolments. Whoever changes one holds its class first. */
@ApplicationScoped
public class Enrolments {
  private static final String FIND =
      "SELECT " + Enrolment.COLUMNS + " FROM " + Enrolment.FROM + " WHERE ";
  private static final String WAITING =
      """
      e.class_id = ? AND e.state = 'WAITING'
        AND (e.waiting_since, e.id) > (coalesce(?::timestamptz, '-infinity'), coalesce(?::uuid, '00000000-0000-0000-0000-000000000000'))
      ORDER BY e.waiting_since, e.id LIMIT ?\
      """;
  private static final String DECIDE =
      """
      UPDATE enrolment SET state = ?, waiting_since = ?, decided_at = ?, decider_subject = ?, decider_name = ?, reason = ?,
        assessment = coalesce(?::jsonb, assessment), version = version + 1 WHERE id = ?\
      """;
  private static final String WITHDRAW =
      "UPDATE enrolment SET state = ?, waiting_since = NULL, reason = ?, version = version + 1 WHERE id = ?";
  private static final String DECLINE_UNDECIDED =
      """
      UPDATE enrolment SET state = 'DECLINED', waiting_since = NULL, decided_at = ?, decider_subject = ?, decider_name = ?, reason = ?,
        version = version + 1
      WHERE class_id = ? AND state IN ('NOMINATED', 'WAITING') RETURNING id\
      """;
  private static final String CANCEL =
      """
      UPDATE enrolment SET state = 'CANCELLED', waiting_since = NULL, reason = ?, version = version + 1
      WHERE class_id = ? AND state IN ('NOMINATED', 'APPROVED', 'WAITING') RETURNING id\
      """;
  // in the order of what is locked, so that nobody waits for whoever waits for them
  private static final String HOLD_LEARNERS =
      """
      SELECT pg_advisory_xact_lock(hashtext('learner'), k.key)
      FROM (SELECT DISTINCT hashtext(id::text) AS key FROM unnest(?::uuid[]) AS id ORDER BY key) k\
      """;
  private static final String REACH = "SELECT reach_learners(?, ?::uuid[], ?::uuid[])";
  private static final Sorting SORTING =
      Sorting.of("e.id", "-nominatedAt")
          .by("nominatedAt", "e.nominated_at", "timestamptz")
          .by("name", "e.name_sort", "text COLLATE \"C\"");

  private final Sql sql;
  private final Json json;
  private final Clock clock;

  Enrolments(Sql sql, Json json, Clock clock) {
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  /**
   * One to be written.
   *
   * @param decided the decision that comes with it; null where it waits for one
   */
  record Row(
      UUID id,
      UUID classId,
      @Nullable UUID cadreId,
      @Nullable UUID outsidePersonId,
      String fullName,
      Audience audience,
      UUID organisationId,
      EnrolmentState state,
      @Nullable Instant decided,
      @Nullable Assessment assessment,
      @Nullable String note) {}

  Page<Enrolment> page(Select select, Paging paging, String fingerprint) {
    return select.page(sql, paging, SORTING, fingerprint, Enrolment::of);
  }

  public Optional<Enrolment> find(UUID id) {
    return sql.one(FIND + "e.id = ?", List.of(id), Enrolment::of);
  }

  /** One of the class that the caller sees. */
  public Enrolment require(UUID classId, UUID id) {
    return find(id)
        .filter(found -> found.classId().equals(classId))
        .orElseThrow(ProblemException::notFound);
  }

  /** Those that wait for a place in a class behind somebody, the longest waiting first. */
  List<Enrolment> waiting(UUID classId, @Nullable Enrolment behind, int most) {
    return sql.list(
        FIND + WAITING,
        Arrays.asList(
            classId,
            behind == null ? null : behind.waitingSince(),
            behind == null ? null : behind.id(),
            most),
        Enrolment::of);
  }

  /**
   * Holds people while they are given places: somebody whom two classes at the same time approve at
   * once gets one of them. The class is held before.
   */
  void holdLearners(Collection<UUID> learners) {
    sql.list(HOLD_LEARNERS, List.of(SqlArray.of("uuid", learners)), row -> true);
  }

  /** Lets the transaction read what it needs to judge these; see the function of that name. */
  void reach(UUID classId, Collection<UUID> enrolments, Collection<UUID> people) {
    sql.list(
        REACH,
        List.of(classId, SqlArray.of("uuid", enrolments), SqlArray.of("uuid", people)),
        row -> true);
  }

  /** As {@link #reach}, of whoever waits for a place. */
  void reachWaiting(UUID classId) {
    sql.list(REACH, Arrays.asList(classId, null, SqlArray.of("uuid", List.of())), row -> true);
  }

  void add(List<Row> rows, Caller nominator) {
    var now = clock.instant();
    Rows.of(rows)
        .with("id", "uuid", Row::id)
        .with("version", "bigint", row -> 0)
        .with("class_id", "uuid", Row::classId)
        .with("cadre_id", "uuid", Row::cadreId)
        .with("outside_person_id", "uuid", Row::outsidePersonId)
        .with("full_name", "text", Row::fullName)
        .with("name_sort", "text", row -> new PersonName(row.fullName()).sortKey())
        .with("audience", "text", Row::audience)
        .with("organisation_id", "uuid", Row::organisationId)
        .with("state", "text", Row::state)
        .with("nominated_at", "timestamptz", row -> now)
        .with("nominator_subject", "text", row -> nominator.subject())
        .with("nominator_name", "text", row -> nominator.name())
        .with("waiting_since", "timestamptz", row -> waits(row.state()) ? now : null)
        .with("decided_at", "timestamptz", Row::decided)
        .with("decider_subject", "text", row -> row.decided() == null ? null : nominator.subject())
        .with("decider_name", "text", row -> row.decided() == null ? null : nominator.name())
        .with("note", "text", Row::note)
        .with("assessment", "jsonb", row -> json.text(row.assessment()))
        .insert(sql, "enrolment");
  }

  /** Approves or declines. */
  void decide(
      UUID id,
      EnrolmentState next,
      Caller decider,
      @Nullable String reason,
      @Nullable Assessment assessment) {
    var now = clock.instant();
    sql.update(
        DECIDE,
        Arrays.asList(
            next,
            waits(next) ? now : null,
            now,
            decider.subject(),
            decider.name(),
            reason,
            json.text(assessment),
            id));
  }

  /** Gives a place to whoever was approved and waited for it. */
  void moveUp(UUID id, Assessment assessment) {
    sql.update(
        """
        UPDATE enrolment SET state = 'APPROVED', waiting_since = NULL, assessment = ?::jsonb, version = version + 1 WHERE id = ?\
        """,
        Arrays.asList(json.text(assessment), id));
  }

  void withdraw(UUID id, EnrolmentState next, String reason) {
    sql.update(WITHDRAW, List.of(next, reason, id));
  }

  /** Declines whoever has no place in a class; answers which. */
  List<UUID> declineUndecided(UUID classId, Caller decider, String reason) {
    return sql.list(
        DECLINE_UNDECIDED,
        List.of(clock.instant(), decider.subject(), decider.name(), reason, classId),
        row -> row.getObject("id", UUID.class));
  }

  /** Cancels all of a class; answers which. */
  List<UUID> cancel(UUID classId, @Nullable String reason) {
    return sql.list(CANCEL, Arrays.asList(reason, classId), row -> row.getObject("id", UUID.class));
  }

  /** With what it was approved; empty where it was not. */
  Optional<Assessment> assessment(UUID id) {
    return sql
        .list(
            "SELECT assessment FROM enrolment WHERE id = ? AND assessment IS NOT NULL",
            List.of(id),
            row -> row.getString(1))
        .stream()
        .findFirst()
        .map(this::read);
  }

  private static boolean waits(EnrolmentState state) {
    return state == EnrolmentState.WAITING;
  }

  private Assessment read(String assessment) {
    return json.read(assessment, Assessment.class);
  }
}
