package vn.cadre.registry.standard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.cadre.kernel.standard.GradeRank;
import vn.cadre.kernel.standard.MemberFrom;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.kernel.standard.Studied;
import vn.cadre.kernel.standard.Unrecorded;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Criterion;

/**
 * How many people stand to what is asked of them, as SQL: the rules of {@code StandardPolicy} over
 * all rows of a statement at once. Joins the standard {@code s} of a title on the day and the
 * verdicts {@code v}, a column for each criterion (null where it is not asked) and {@code v.whole}
 * (null where there is no standard).
 */
public final class StandardVerdicts {
  /**
   * The verdict over all demands; like those of single ones it is a name of {@code DemandVerdict}.
   */
  public static final String WHOLE = "v.whole";

  // Texts are compared as String.toLowerCase does, whatever the locale of the database.
  private static final String SAME =
      "lower(%s COLLATE \"und-x-icu\") = ANY (SELECT lower(asked COLLATE \"und-x-icu\") FROM unnest(%s) asked)";

  private static final String JOIN =
      """
       LEFT JOIN standard s ON s.title_id = %1$s AND s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?)
      LEFT JOIN LATERAL (
        SELECT max(q.level_order) FILTER (WHERE q.kind = 'PROFESSIONAL' AND q.status = 'COMPLETED') AS professional,
          max(q.level_order) FILTER (WHERE q.kind = 'PROFESSIONAL' AND q.status = 'STUDYING' AND s.or_studying AND ?) AS professional_studied,
          max(q.level_order) FILTER (WHERE q.kind = 'POLITICAL_THEORY' AND q.status = 'COMPLETED') AS theory,
          max(q.level_order) FILTER (WHERE q.kind = 'POLITICAL_THEORY' AND q.status = 'STUDYING' AND s.or_studying AND ?) AS theory_studied,
          max(q.level_order) FILTER (WHERE q.kind = 'STATE_MANAGEMENT' AND q.status = 'COMPLETED') AS management,
          max(q.level_order) FILTER (WHERE q.kind = 'STATE_MANAGEMENT' AND q.status = 'STUDYING' AND s.or_studying AND ?) AS management_studied
        FROM qualification q
        WHERE s.id IS NOT NULL AND q.cadre_id = %2$s AND q.annulled_at IS NULL AND q.held_from <= ?) k ON true
      LEFT JOIN LATERAL (
        SELECT count(*) > 0 AS any_degree,
          bool_or(q.level_order >= coalesce(s.min_professional_order, 0) AND %4$s) AS fits,
          bool_or(q.level_order >= coalesce(s.min_professional_order, 0) AND q.speciality IS NULL) AS untold
        FROM qualification q
        WHERE s.specialities <> '{}' AND q.cadre_id = %2$s AND q.annulled_at IS NULL AND q.held_from <= ?
          AND q.kind = 'PROFESSIONAL' AND (q.status = 'COMPLETED' OR q.status = 'STUDYING' AND s.or_studying AND ?)) y ON true
      LEFT JOIN LATERAL (
        SELECT bool_or(q.kind = 'LANGUAGE') AS any_language, bool_or(q.kind = 'LANGUAGE' AND %5$s) AS language,
          bool_or(q.kind = 'INFORMATICS') AS any_informatics, bool_or(q.kind = 'INFORMATICS' AND %6$s) AS informatics
        FROM qualification q
        WHERE (s.language_levels <> '{}' OR s.informatics_levels <> '{}') AND q.cadre_id = %2$s AND q.annulled_at IS NULL
          AND q.held_from <= ? AND q.status = 'COMPLETED' AND q.kind IN ('LANGUAGE', 'INFORMATICS')) x ON true
      LEFT JOIN LATERAL (
        SELECT st.grade FROM salary_step st
        WHERE s.min_grade IS NOT NULL AND st.cadre_id = %2$s AND st.annulled_at IS NULL AND st.grade IS NOT NULL
          AND st.valid_from <= ? AND (st.valid_to IS NULL OR st.valid_to > ?)
        ORDER BY st.valid_from DESC, st.id DESC LIMIT 1) g ON true
      LEFT JOIN LATERAL (
        SELECT asked.rank AS asked, has.rank AS has
        FROM unnest(?::text[], ?::text[], ?::int[]) asked (grade, series, rank)
        JOIN unnest(?::text[], ?::text[], ?::int[]) has (grade, series, rank) ON has.series = asked.series
        WHERE asked.grade = s.min_grade AND has.grade = g.grade) r ON true
      CROSS JOIN LATERAL (SELECT CASE WHEN s.max_age IS NOT NULL THEN %3$s END AS since) f
      CROSS JOIN LATERAL (
        SELECT standard_verdict(s.min_professional_order, k.professional, k.professional_studied, u.blank) AS professional_level,
          CASE WHEN s.specialities IS NULL OR s.specialities = '{}' THEN NULL WHEN y.fits THEN 'MET'
               WHEN NOT y.any_degree THEN u.blank WHEN y.untold THEN 'UNDETERMINED' ELSE 'LACKING' END AS speciality,
          standard_verdict(s.min_political_theory_order, k.theory, k.theory_studied, u.blank) AS political_theory_level,
          standard_verdict(s.min_state_management_order, k.management, k.management_studied, u.blank) AS state_management_level,
          CASE WHEN s.min_grade IS NULL THEN NULL WHEN g.grade IS NULL THEN u.blank WHEN g.grade = s.min_grade THEN 'MET'
               WHEN r.has IS NULL THEN 'UNDETERMINED' WHEN r.has >= r.asked THEN 'MET' ELSE 'LACKING' END AS grade,
          CASE WHEN s.language_levels IS NULL OR s.language_levels = '{}' THEN NULL WHEN x.language THEN 'MET'
               WHEN x.any_language THEN 'LACKING' ELSE u.blank END AS language,
          CASE WHEN s.informatics_levels IS NULL OR s.informatics_levels = '{}' THEN NULL WHEN x.informatics THEN 'MET'
               WHEN x.any_informatics THEN 'LACKING' ELSE u.blank END AS informatics,
          CASE WHEN s.max_age IS NULL THEN NULL WHEN c.birth_date IS NULL THEN 'UNDETERMINED'
               WHEN extract(year FROM age(f.since, c.birth_earliest)) <= s.max_age THEN 'MET'
               WHEN extract(year FROM age(f.since, partial_latest(c.birth_date))) > s.max_age THEN 'LACKING'
               ELSE 'UNDETERMINED' END AS age,
          CASE WHEN s.party_member IS NOT TRUE THEN NULL
               WHEN u.official AND partial_earliest(c.party_official_on) <= u.day THEN 'MET'
               WHEN u.official AND c.party_since <= u.day AND c.party_official_on IS NULL THEN 'UNDETERMINED'
               WHEN NOT u.official AND c.party_since <= u.day THEN 'MET' ELSE 'LACKING' END AS party_member
        FROM (SELECT ?::text AS blank, ? AS official, ?::date AS day) u) w
      CROSS JOIN LATERAL (
        SELECT w.*, CASE WHEN s.id IS NULL THEN NULL
                         WHEN 'LACKING' IN (%7$s) THEN 'LACKING'
                         WHEN 'UNDETERMINED' IN (%7$s) THEN 'UNDETERMINED' ELSE 'MET' END AS whole) v\
      """;

  private StandardVerdicts() {}

  /**
   * The joins; people are {@code c}.
   *
   * @param title the column of the title's id, null where there is none
   * @param since an expression for the first day in the post
   */
  public static String join(String title, String since) {
    var all =
        Arrays.stream(Criterion.values())
            .map(criterion -> "coalesce(w.%s, 'MET')".formatted(name(criterion)))
            .collect(Collectors.joining(", "));
    return JOIN.formatted(
        title,
        "c.id",
        since,
        SAME.formatted("q.speciality", "s.specialities"),
        SAME.formatted("q.level", "s.language_levels"),
        SAME.formatted("q.level", "s.informatics_levels"),
        all);
  }

  /** The arguments of the joins, in order. */
  public static List<Object> arguments(LocalDate day, StandardNumbers numbers) {
    var professional = numbers.studyingCounts().contains(Studied.PROFESSIONAL);
    var grades = SqlArray.of("text", numbers.gradeRanks().stream().map(GradeRank::grade).toList());
    var series = SqlArray.of("text", numbers.gradeRanks().stream().map(GradeRank::series).toList());
    var ranks = SqlArray.of("integer", numbers.gradeRanks().stream().map(GradeRank::rank).toList());
    return List.of(
        day,
        day,
        professional,
        numbers.studyingCounts().contains(Studied.POLITICAL_THEORY),
        numbers.studyingCounts().contains(Studied.STATE_MANAGEMENT),
        day,
        day,
        professional,
        day,
        day,
        day,
        grades,
        series,
        ranks,
        grades,
        series,
        ranks,
        numbers.unrecorded() == Unrecorded.LACKING ? "LACKING" : "UNDETERMINED",
        numbers.memberFrom() == MemberFrom.OFFICIAL,
        day);
  }

  /** The column of a verdict. */
  public static String column(Criterion criterion) {
    return "v." + name(criterion);
  }

  private static String name(Criterion criterion) {
    return criterion.name().toLowerCase(Locale.ROOT);
  }
}
