package vn.cadre.registry.candidate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  CandidateSearch(AskedPost post, LocalDate day, Measures measures) {
    this.post = post;
    this.day = day;
    this.measures = measures;
  }

  /** What the caller asked to be measured by must be in force. */
  Select select(CandidateQuery query) {
    var joined = new ArrayList<Object>();
    var meets = query.meets();
    if (meets != null) {
      joined.addAll(List.of(post.titleId(), day));
      joined.addAll(StandardVerdicts.arguments(day, measures.standard().orElseThrow().numbers()));
    }
    var select =
        Belonging.on(day)
            .withPosts(query.asksForPosts())
            .counted(COLUMNS, meets == null ? "" : STANDARD, joined);
    if (meets != null) {
      // the first follows from the second, which the planner does not see: without a standard
      // nobody is read
      select.where("s.id IS NOT NULL").where(StandardVerdicts.WHOLE + " = 'MET'");
    }
    if (meets == CandidateQuery.Meets.ALL) {
      suitable(select);
    }
    if (query.asksForCandidates()) {
      prefer(select, query, measures.candidates().orElseThrow().numbers());
    }
    return select;
  }

  private void suitable(Select select) {
    var numbers = measures.candidates().orElseThrow().numbers();
    if (numbers.conclusionAsked()) {
      select.where(LAST_CONCLUSION, day);
    }
    able(select, numbers, true);
    where(select, "NOT " + THERE, List.of(day, post.organisationId(), post.titleId()));
    measures
        .quotas()
        .ifPresent(quotas -> where(select, "NOT " + quotas.condition(), quotas.arguments()));
    if (post.leads()) {
      measures
          .bar()
          .ifPresent(bar -> unlessRising(select, "NOT " + bar.condition(), bar.arguments()));
      measures
          .term()
          .ifPresent(term -> {
            var serves =
                measures
                    .retirement()
                    .map(pack -> Serving.condition(pack.numbers()))
                    .orElse("false");
            var arguments =
                measures
                    .retirement()
                    .map(pack -> Serving.arguments(pack.numbers(), day.plus(term.numbers().term())))
                    .orElse(List.of());
            unlessRising(select, serves, arguments);
          });
    }
  }

  private void prefer(Select select, CandidateQuery query, CandidateNumbers numbers) {
    if (query.young() != null) {
      var limit = day.minusYears(numbers.youngAtMost() + 1L);
      select.where(
          query.young() ? "c.birth_earliest > ?" : "partial_latest(c.birth_date) <= ?", limit);
    }
    if (query.able() != null) {
      able(select, numbers, query.able());
    }
    if (query.noGrassroots() != null) {
      var arguments = Grassroots.arguments(numbers, day, List.of());
      var rows = "EXISTS (SELECT FROM (" + Grassroots.rows("= c.id") + ") led";
      where(
          select,
          query.noGrassroots() ? "NOT " + rows + ")" : rows + " WHERE led.leads)",
          arguments);
    }
  }

  private void able(Select select, CandidateNumbers numbers, boolean wanted) {
    var year = day.getYear();
    var good = SqlArray.of("text", numbers.ableGrades());
    if (wanted) {
      select.where(ABLE, year - numbers.ableYears(), year, good, numbers.ableYears());
    } else {
      select.where(NOT_ABLE, year - numbers.ableYears(), year, good);
    }
  }

  private void unlessRising(Select select, String condition, List<Object> arguments) {
    var all = new ArrayList<>(Rising.arguments(post, day));
    all.addAll(arguments);
    where(select, "(NOT " + Rising.condition(post) + " OR " + condition + ")", all);
  }

  private static void where(Select select, String condition, List<Object> arguments) {
    select.where(condition, arguments.toArray());
  }
}
