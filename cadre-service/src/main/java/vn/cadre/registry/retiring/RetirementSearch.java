package vn.cadre.registry.retiring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.SqlArray;

/** Who retires by age in a period, as SQL; {@code s} is the separation on record, if any. */
public final class RetirementSearch {
  /** SQL of the last day in work. */
  public static final String LAST_DAY =
      "((date_trunc('month', c.birth_earliest::timestamp) + make_interval(months => w.months + 1))::date - 1)";

  /** SQL of who has not left. */
  public static final String IN_SERVICE = "c.status NOT IN ('RETIRED', 'LEFT', 'DECEASED')";

  private static final String COLUMNS =
      """
      c.id, c.full_name, c.gender, c.birth_date, o.id AS organisation_id, o.code AS organisation_code, w.pack, %s AS last_day,
      s.id AS separation_id, s.kind AS separation_kind, s.effective_on\
      """
          .formatted(LAST_DAY);
  // each window is a range of the index of birth by sex, also where the planner would rather read
  // everybody
  private static final String FROM =
      """
      unnest(?::text[], ?::date[], ?::date[], ?::integer[], ?::integer[], ?::boolean[], ?::text[])
        AS w (gender, born_from, born_before, months, pack, year_alone, organisation)
      CROSS JOIN LATERAL (SELECT p.id, p.full_name, p.name_sort, p.gender, p.birth_date, p.birth_earliest, p.status, p.category FROM cadre p
        WHERE p.gender = w.gender AND p.birth_earliest >= w.born_from AND p.birth_earliest < w.born_before OFFSET 0) c
      JOIN cadre_home h ON h.cadre_id = c.id AND h.valid_from <= ? AND h.valid_to > ?
      JOIN organisation o ON o.id = h.organisation_id\
      """;
  private static final String SEPARATION =
      """
       LEFT JOIN LATERAL (SELECT e.id, e.kind, e.effective_on FROM separation e
        WHERE e.cadre_id = c.id AND e.annulled_at IS NULL AND e.effective_on > ? ORDER BY e.effective_on LIMIT 1) s ON true\
      """;
  // the nearest organisation's pack holds
  private static final String NEAREST =
      """
      (w.organisation = '' OR strpos(h.path, '/' || w.organisation || '/') > 0)
      AND NOT EXISTS (SELECT FROM unnest(?::text[]) nearer
        WHERE strpos(h.path, '/' || nearer || '/')
              > CASE WHEN w.organisation = '' THEN 0 ELSE strpos(h.path, '/' || w.organisation || '/') END)\
      """;

  private RetirementSearch() {}

  /**
   * Who is in service and whose last day in work lies in the period, by the packs that hold.
   *
   * @param to excluded
   * @param today the day on which they belong where they are looked for, {@code h.path}
   */
  static Select of(
      List<RetirementPacks.Holding> holding, LocalDate from, LocalDate to, LocalDate today) {
    return of(COLUMNS, SEPARATION, List.of(today), holding, from, to, today);
  }

  /**
   * The same people {@code c} with their homes {@code h} and organisations {@code o}, for whoever
   * counts them.
   *
   * @param joined what the FROM clause goes on with, and its arguments in order
   */
  public static Select of(
      String columns,
      String joined,
      List<?> arguments,
      List<RetirementPacks.Holding> holding,
      LocalDate from,
      LocalDate to,
      LocalDate today) {
    var rows = new ArrayList<Windows.Window>();
    var pack = new ArrayList<Integer>();
    for (int i = 0; i < holding.size(); i++) {
      for (var window : Windows.of(holding.get(i).policy(), from, to)) {
        rows.add(window);
        pack.add(i);
      }
    }
    var all =
        new ArrayList<Object>(
            List.of(
                SqlArray.of("text", rows.stream().map(w -> w.gender().name()).toList()),
                SqlArray.of("date", rows.stream().map(Windows.Window::bornFrom).toList()),
                SqlArray.of("date", rows.stream().map(Windows.Window::bornBefore).toList()),
                SqlArray.of("integer", rows.stream().map(Windows.Window::months).toList()),
                SqlArray.of("integer", pack),
                SqlArray.of(
                    "boolean",
                    pack.stream()
                        .map(i -> holding.get(i).policy().numbers().yearAloneMeansJanuary())
                        .toList()),
                SqlArray.of("text", pack.stream().map(i -> holding.get(i).organisation()).toList()),
                today,
                today));
    all.addAll(arguments);
    var select = Select.of(columns, FROM + joined, all.toArray());
    select.where(IN_SERVICE);
    select.where("(w.year_alone OR length(c.birth_date) > 4)");
    var local =
        holding.stream()
            .map(RetirementPacks.Holding::organisation)
            .filter(o -> !o.isEmpty())
            .toList();
    return local.isEmpty() ? select : select.where(NEAREST, SqlArray.of("text", local));
  }
}
