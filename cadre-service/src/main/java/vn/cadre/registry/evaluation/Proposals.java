package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.EvaluationGrade;

/** The table of proposals; what was withdrawn stays and counts nowhere. */
@ApplicationScoped
class Proposals {
  private static final String ONE =
      "SELECT "
          + Proposal.COLUMNS
          + " FROM "
          + Proposal.FROM
          + " WHERE p.round_id = ? AND p.id = ?";
  private static final String COUNTING =
      "SELECT "
          + Proposal.COLUMNS
          + " FROM "
          + Proposal.FROM
          + " WHERE p.round_id = ? AND p.withdrawn_at IS NULL ORDER BY p.path, p.id";
  private static final String THESE =
      "SELECT "
          + Proposal.COLUMNS
          + " FROM "
          + Proposal.FROM
          + " WHERE p.round_id = ? AND p.id = ANY (?::uuid[]) ORDER BY p.id";
  private static final String TAKEN =
      """
      SELECT coalesce(cadre_id, organisation_id) FROM evaluation_proposal
      WHERE round_id = ? AND withdrawn_at IS NULL
        AND (cadre_id = ANY (?::uuid[]) OR cadre_id IS NULL AND organisation_id = ANY (?::uuid[]))\
      """;
  private static final String INSERT =
      """
      INSERT INTO evaluation_proposal (id, version, round_id, organisation_id, cadre_id, grade, points, months_worked,
                                       discipline_off_duty, comment_ids, note, proposed_at, proposer_subject, proposer_name, drafters)
      SELECT u.id, 0, by.round_id, u.organisation_id, u.cadre_id, u.grade, u.points, u.months_worked,
             u.discipline_off_duty, u.comment_ids::uuid[], u.note, by.at, by.subject, by.name, ARRAY[by.subject]
      FROM (VALUES (?::uuid, ?::timestamptz, ?::text, ?::text)) AS by (round_id, at, subject, name),
        unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::numeric[], ?::integer[], ?::boolean[], ?::text[], ?::text[])
          AS u (id, organisation_id, cadre_id, grade, points, months_worked, discipline_off_duty, comment_ids, note)\
      """;
  private static final String CHANGE =
      """
      UPDATE evaluation_proposal SET grade = ?, points = ?, months_worked = ?, discipline_off_duty = ?, comment_ids = ?::uuid[], note = ?,
        proposed_at = ?, proposer_subject = ?, proposer_name = ?, drafters = array_append(array_remove(drafters, ?), ?),
        version = version + 1 WHERE id = ?\
      """;
  private static final String WITHDRAW =
      """
      UPDATE evaluation_proposal SET withdrawn_at = ?, drafters = array_append(array_remove(drafters, ?), ?),
        version = version + 1 WHERE id = ?\
      """;
  private static final String FIGURES =
      """
      SELECT round_id, count(cadre_id) AS people, count(cadre_id) FILTER (WHERE grade = 'OUTSTANDING') AS outstanding,
        count(cadre_id) FILTER (WHERE grade = 'GOOD') AS good, count(cadre_id) FILTER (WHERE grade = 'COMPLETED') AS completed,
        count(cadre_id) FILTER (WHERE grade = 'NOT_COMPLETED') AS not_completed, count(*) - count(cadre_id) AS organisations
      FROM evaluation_proposal WHERE round_id = ANY (?::uuid[]) AND withdrawn_at IS NULL GROUP BY round_id\
      """;
  private static final String COUNT = "SELECT proposals_of_round(?)";
  private static final String DRAFTED =
      "SELECT EXISTS (SELECT FROM evaluation_proposal WHERE round_id = ? AND ? = ANY (drafters))";
  private static final Sorting SORTING =
      Sorting.of("p.id", "-proposedAt").by("proposedAt", "p.proposed_at", "timestamptz");

  private final Sql sql;
  private final Clock clock;

  Proposals(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One to be put forward.
   *
   * @param agency id of the organisation that the person belongs to, or that is graded
   */
  record Fresh(
      UUID id, UUID agency, @Nullable UUID cadreId, EvaluationGrade grade, ProposalChange said) {

    static Fresh of(
        UUID agency, @Nullable UUID cadreId, EvaluationGrade grade, ProposalChange said) {
      return new Fresh(UuidV7.next(), agency, cadreId, grade, said);
    }
  }

  Page<Proposal> page(UUID round, ProposalQuery query, @Nullable String path, String fingerprint) {
    var select =
        Select.of(Proposal.COLUMNS, Proposal.FROM)
            .where("p.round_id = ?", round)
            .where(
                Boolean.TRUE.equals(query.withdrawn())
                    ? "p.withdrawn_at IS NOT NULL"
                    : "p.withdrawn_at IS NULL")
            .whereGiven(path, "p.path ^@ ?")
            .whereGiven(query.cadreId(), "p.cadre_id = ?")
            .whereGiven(query.grade(), "p.grade = ANY (?)");
    if (query.ofOrganisations() != null) {
      select.where(query.ofOrganisations() ? "p.cadre_id IS NULL" : "p.cadre_id IS NOT NULL");
    }
    return select.page(sql, query.paging(), SORTING, fingerprint, Proposal::of);
  }

  Proposal require(UUID round, UUID id) {
    return find(round, id, "");
  }

  /** As {@link #require}, kept from others who change it. */
  Proposal locked(UUID round, UUID id) {
    return find(round, id, " FOR NO KEY UPDATE OF p");
  }

  private Proposal find(UUID round, UUID id, String lock) {
    return sql.one(ONE + lock, List.of(round, id), Proposal::of)
        .orElseThrow(ProblemException::notFound);
  }

  /** These, in the order in which they were made. */
  List<Proposal> these(UUID round, List<UUID> ids) {
    return sql.list(THESE, List.of(round, SqlArray.of("uuid", ids)), Proposal::of);
  }

  /** All that count, as far as the caller sees them. */
  List<Proposal> counting(UUID round) {
    return sql.list(COUNTING, List.of(round), Proposal::of);
  }

  /** Those of the subjects that are put forward already. */
  Set<UUID> taken(UUID round, List<UUID> subjects) {
    var ids = SqlArray.of("uuid", subjects);
    return sql.list(TAKEN, List.of(round, ids, ids), row -> row.getObject(1, UUID.class)).stream()
        .collect(Collectors.toSet());
  }

  void add(UUID round, List<Fresh> all, Caller proposer) {
    sql.update(
        INSERT,
        Arrays.asList(
            round,
            clock.instant(),
            proposer.subject(),
            proposer.name(),
            array("uuid", all, Fresh::id),
            array("uuid", all, Fresh::agency),
            array("uuid", all, Fresh::cadreId),
            array("text", all, Fresh::grade),
            array("numeric", all, one -> one.said().points()),
            array("integer", all, one -> one.said().monthsWorked()),
            array("boolean", all, one -> one.said().disciplineOffDuty()),
            array("text", all, one -> literal(one.said().comments())),
            array("text", all, one -> one.said().note())));
  }

  void change(Proposal proposal, EvaluationGrade grade, ProposalChange said, Caller proposer) {
    sql.update(
        CHANGE,
        Arrays.asList(
            grade,
            said.number(),
            said.monthsWorked(),
            said.disciplineOffDuty(),
            SqlArray.of("uuid", said.comments()),
            said.note(),
            clock.instant(),
            proposer.subject(),
            proposer.name(),
            proposer.subject(),
            proposer.subject(),
            proposal.id()));
  }

  void withdraw(Proposal proposal, Caller by) {
    sql.update(WITHDRAW, List.of(clock.instant(), by.subject(), by.subject(), proposal.id()));
  }

  /** By round, as far as the caller sees them; none of a round in which they see nothing. */
  Map<UUID, RoundView.Figures> figures(List<UUID> rounds) {
    var figures = new HashMap<UUID, RoundView.Figures>();
    if (!rounds.isEmpty()) {
      sql.list(
          FIGURES,
          List.of(SqlArray.of("uuid", rounds)),
          row -> figures.put(row.getObject("round_id", UUID.class), figures(row)));
    }
    return figures;
  }

  /** How many count in a round, whoever sees them. */
  long count(UUID round) {
    return sql.one(COUNT, List.of(round), row -> row.getLong(1)).orElseThrow();
  }

  /** Whether the subject ever put something forward, changed or withdrew it. */
  boolean drafted(UUID round, String subject) {
    return sql.one(DRAFTED, List.of(round, subject), row -> row.getBoolean(1)).orElseThrow();
  }

  private static RoundView.Figures figures(ResultSet row) throws SQLException {
    return new RoundView.Figures(
        row.getInt("people"),
        row.getInt("outstanding"),
        row.getInt("good"),
        row.getInt("completed"),
        row.getInt("not_completed"),
        row.getInt("organisations"));
  }

  private static SqlArray array(
      String type, List<Fresh> all, Function<Fresh, @Nullable Object> value) {
    return SqlArray.of(type, all.stream().<@Nullable Object>map(value).toList());
  }

  /** As PostgreSQL reads an array inside a column. */
  private static String literal(List<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
