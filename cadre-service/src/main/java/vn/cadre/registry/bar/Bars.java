package vn.cadre.registry.bar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.assessment.Outcomes;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Discipline;

/** Whether disciplines would keep people from a higher post, for many people at once. */
@ApplicationScoped
public class Bars {
  private static final Outcomes OUTCOMES = new Outcomes("NOT_BARRED", "BARRED");
  private static final String DISCIPLINES =
      """
      SELECT e.id, e.cadre_id, e.form, e.effective_on FROM discipline e
      WHERE e.cadre_id = ANY (?::uuid[]) AND e.annulled_at IS NULL AND e.effective_on <= ?
      ORDER BY e.effective_on, e.id\
      """;
  private static final String BARRED =
      """
      EXISTS (SELECT FROM discipline e JOIN unnest(?::text[], ?::integer[]) AS bar (form, months) ON bar.form = e.form
              WHERE e.cadre_id = c.id AND e.annulled_at IS NULL AND e.effective_on <= ?
                AND e.effective_on + make_interval(months => bar.months) > ?)\
      """;

  private final Policies policies;
  private final BarPacks kind;
  private final Sql sql;

  Bars(Policies policies, BarPacks kind, Sql sql) {
    this.policies = policies;
    this.kind = kind;
    this.sql = sql;
  }

  /**
   * What bars whoever comes to a post of the organisation on a day; empty before there was a rule.
   */
  public Optional<Bar> on(String path, LocalDate day) {
    return policies.inForce(kind, path, day).map(policy -> new Bar(policy, day));
  }

  private record Of(UUID person, NotBarred.Rise rise) {}

  /** The rule as it is on a day. */
  public final class Bar {
    private final Policy<BarNumbers> policy;
    private final LocalDate day;

    private Bar(Policy<BarNumbers> policy, LocalDate day) {
      this.policy = policy;
      this.day = day;
    }

    /** An SQL condition on people {@code c}: a discipline bars them. Takes {@link #arguments}. */
    public String condition() {
      return BARRED;
    }

    public List<Object> arguments() {
      var bars = policy.numbers().bars();
      return List.of(
          SqlArray.of("text", bars.stream().map(bar -> bar.form().name()).toList()),
          SqlArray.of("integer", bars.stream().map(bar -> bar.time().toTotalMonths()).toList()),
          day,
          day);
    }

    /**
     * Every discipline of each of them, and whether it bars; in one statement.
     *
     * @param rising to whom the post is a higher one
     * @param others to whom it is not
     */
    public Map<UUID, Assessment> assess(Collection<UUID> rising, Collection<UUID> others) {
      var rule = NotBarred.of(policy);
      var found =
          sql
              .list(
                  DISCIPLINES,
                  List.of(SqlArray.of("uuid", rising), day),
                  row ->
                      new Of(
                          row.getObject("cadre_id", UUID.class),
                          new NotBarred.Rise(
                              row.getObject("id", UUID.class),
                              Discipline.valueOf(row.getString("form")),
                              row.getObject("effective_on", LocalDate.class),
                              day)))
              .stream()
              .collect(
                  Collectors.groupingBy(
                      Of::person,
                      Collectors.mapping(one -> rule.judge(one.rise()), Collectors.toList())));
      others.forEach(person -> found.put(person, List.of(rule.notHigher())));
      rising.forEach(person -> found.putIfAbsent(person, List.of(rule.noDiscipline())));
      return found.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getKey,
                  one -> Assessment.of(OUTCOMES, one.getKey(), day, policy.ref(), one.getValue())));
    }
  }
}
