package vn.cadre.registry.candidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.cadre.Belonging;
import vn.cadre.registry.candidate.rule.CandidateNumbers;
import vn.cadre.registry.standard.StandardVerdicts;

/**
 * Who is listed, as SQL: whoever is in service and belongs somewhere on the day, {@code c} with
 * their home {@code h}. The conditions find of everybody what the rules find of one; a test holds
 * one against the other.
 */
final class CandidateSearch {
  static final String COLUMNS =
      """
      c.id, c.full_name, c.gender, c.birth_date, c.category, o.id AS organisation_id, o.code AS organisation_code,
      o.name AS organisation_name, h.path, h.appointment_id, l.professional, l.political_theory, l.state_management\
      """;
  // each person once, so that the post's title stands beside them as a column
  private static final String AIM = " CROSS JOIN (SELECT ?::uuid AS title_id, ?::date AS day) aim";
  private static final String STANDARD = AIM + StandardVerdicts.join("aim.title_id", "aim.day");

  // judged in one place, behind the order of names: each by itself the planner takes to leave
  // nobody, and then reads all homes for
  // each of the few it expects (tried: 2 s where 24 ms do)
  private static final String JUDGED = " CROSS JOIN LATERAL (SELECT (%s) AS suits OFFSET 0) judged";

  private static final String LAST_CONCLUSION =
      """
      (SELECT k.outcome FROM political_conclusion k
       WHERE k.cadre_id = c.id AND k.annulled_at IS NULL AND k.concluded_from <= ?
       ORDER BY k.concluded_from DESC, k.id DESC LIMIT 1) = 'MEETS'\
      """;
  private static final String GRADED =
      "e.cadre_id = c.id AND e.quarter IS NULL AND e.annulled_at IS NULL AND e.year >= ? AND e.year < ?";
  private static final String ABLE =
      "(SELECT count(*) FROM evaluation e WHERE " + GRADED + " AND e.grade = ANY (?::text[])) = ?";
  private static final String NOT_ABLE =
      "EXISTS (SELECT FROM evaluation e WHERE " + GRADED + " AND NOT e.grade = ANY (?::text[]))";
  private static final String THERE =
      """
      EXISTS (SELECT FROM appointment a JOIN position_label q ON q.id = a.position_id
              WHERE a.cadre_id = c.id AND a.annulled_by_id IS NULL AND (a.valid_to IS NULL OR a.valid_to > ?)
                AND q.organisation_id = ? AND q.title_id = ?)\
      """;

  private final AskedPost post;
  private final LocalDate day;
  private final Measures measures;
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();

  CandidateSearch(AskedPost post, LocalDate day, Measures measures) {
    this.post = post;
    this.day = day;
    this.measures = measures;
  }

  /** What the caller asked to be measured by must be in force. */
  Select select(CandidateQuery query) {
    var meets = query.meets();
    if (meets == CandidateQuery.Meets.ALL) {
      suitable();
    }
    if (query.asksForCandidates()) {
      prefer(query, measures.candidates().orElseThrow().numbers());
    }
    var joined = new StringBuilder();
    var all = new ArrayList<Object>();
    if (meets != null) {
      joined.append(STANDARD);
      all.addAll(List.of(post.titleId(), day));
      all.addAll(StandardVerdicts.arguments(day, measures.standard().orElseThrow().numbers()));
      conditions.add(StandardVerdicts.WHOLE + " = 'MET'");
    }
    if (!conditions.isEmpty()) {
      joined.append(JUDGED.formatted(String.join(") AND (", conditions)));
      all.addAll(arguments);
    }
    var select =
        Belonging.on(day).withPosts(query.asksForPosts()).counted(COLUMNS, joined.toString(), all);
    if (!conditions.isEmpty()) {
      select.where("judged.suits");
    }
    if (meets != null) {
      // follows from the verdict, which the planner does not see: without a standard nobody is read
      select.where("s.id IS NOT NULL");
    }
    if (query.young() != null) {
      var limit = day.minusYears(measures.candidates().orElseThrow().numbers().youngAtMost() + 1L);
      select.where(
          query.young() ? "c.birth_earliest > ?" : "partial_latest(c.birth_date) <= ?", limit);
    }
    return select;
  }

  private void suitable() {
    var numbers = measures.candidates().orElseThrow().numbers();
    if (numbers.conclusionAsked()) {
      require(LAST_CONCLUSION, List.of(day));
    }
    able(numbers, true);
    require("NOT " + THERE, List.of(day, post.organisationId(), post.titleId()));
    measures.quotas().ifPresent(q -> require("NOT " + q.condition(), q.arguments()));
    if (post.leads()) {
      measures.bar().ifPresent(bar -> unlessRising("NOT " + bar.condition(), bar.arguments()));
      measures.term().ifPresent(term -> serves(day.plus(term.numbers().term())));
    }
  }

  private void serves(LocalDate until) {
    measures
        .retirement()
        .map(Policy::numbers)
        .ifPresentOrElse(
            numbers -> unlessRising(Serving.condition(numbers), Serving.arguments(numbers, until)),
            () -> unlessRising("false", List.of()));
  }

  private void prefer(CandidateQuery query, CandidateNumbers numbers) {
    if (query.able() != null) {
      able(numbers, query.able());
    }
    if (query.noGrassroots() != null) {
      var rows = "EXISTS (SELECT FROM (" + Grassroots.rows("= c.id") + ") led";
      require(
          query.noGrassroots() ? "NOT " + rows + ")" : rows + " WHERE led.leads)",
          Grassroots.arguments(numbers, day, List.of()));
    }
  }

  private void able(CandidateNumbers numbers, boolean wanted) {
    var year = day.getYear();
    var since = year - numbers.ableYears();
    var good = SqlArray.of("text", numbers.ableGrades());
    if (wanted) {
      require(ABLE, List.of(since, year, good, numbers.ableYears()));
    } else {
      require(NOT_ABLE, List.of(since, year, good));
    }
  }

  private void unlessRising(String condition, List<Object> more) {
    var all = new ArrayList<>(Rising.arguments(post, day));
    all.addAll(more);
    require("NOT " + Rising.condition(post) + " OR " + condition, all);
  }

  private void require(String condition, List<Object> more) {
    conditions.add(condition);
    arguments.addAll(more);
  }
}
