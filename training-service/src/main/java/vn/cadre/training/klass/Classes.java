package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.ClassState;

/** The table of classes; everybody may read it. */
@ApplicationScoped
public class Classes {
  private static final String INSERT =
      """
      INSERT INTO training_class (id, version, code, course_id, plan_line_id, organisation_id, institution, place, abroad, country,
                                  from_day, to_day, capacity, funding_source, budget, state)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED')\
      """;
  private static final String UPDATE =
      """
      UPDATE training_class SET code = ?, plan_line_id = ?, institution = ?, place = ?, abroad = ?, country = ?, from_day = ?,
        to_day = ?, capacity = ?, funding_source = ?, budget = ?, version = version + 1 WHERE id = ?\
      """;
  // each state has the moment when it began; nothing of an earlier one is taken back
  private static final String MOVE =
      "UPDATE training_class SET state = ?, %s = ?, reason = ?, version = version + 1 WHERE id = ?";
  private static final String FIGURES =
      "SELECT class_id, nominated, approved, waiting FROM class_figures(?::uuid[])";
  private static final Sorting SORTING =
      Sorting.of("c.id", "-from")
          .by("from", "c.from_day", "date")
          .by("code", "c.code", "text")
          .by("capacity", "c.capacity", "integer");

  private final Sql sql;
  private final Clock clock;

  Classes(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Page<Klass> page(ClassQuery query, @Nullable String path, String fingerprint) {
    return Select.of(Klass.COLUMNS, Klass.FROM)
        .whereGiven(query.code(), "c.code = ?")
        .whereGiven(query.course(), "k.code = ?")
        .whereGiven(query.kind(), "k.kind = ANY (?)")
        .whereGiven(path, "c.path ^@ ?")
        .whereGiven(query.organiserLevel(), "o.level = ANY (?)")
        .whereGiven(query.state(), "c.state = ANY (?)")
        .whereGiven(query.abroad(), "c.abroad = ?")
        .whereGiven(query.planLine(), "c.plan_line_id = ?")
        .whereGiven(query.from(), "c.to_day > ?")
        .whereGiven(query.to(), "c.from_day < ?")
        .page(sql, query.paging(), SORTING, fingerprint, Klass::of);
  }

  public Optional<Klass> find(UUID id) {
    return sql.one(
        "SELECT " + Klass.COLUMNS + " FROM " + Klass.FROM + " WHERE c.id = ?",
        List.of(id),
        Klass::of);
  }

  /** Refused as not found where there is none. */
  public Klass require(UUID id) {
    return find(id).orElseThrow(ProblemException::notFound);
  }

  /**
   * As {@link #require}, held against everybody else until the transaction ends: whoever asks, also
   * a unit that has the organiser out of its scope.
   */
  public Klass held(UUID id) {
    hold(List.of(id));
    return require(id);
  }

  /** Holds classes in one order, so that nobody waits for each other. */
  public void hold(Collection<UUID> ids) {
    sql.list("SELECT hold_classes(?::uuid[])", List.of(SqlArray.of("uuid", ids)), row -> true);
  }

  /** How many learners they have, whoever may see these. */
  public Map<UUID, Figures> figures(Collection<UUID> ids) {
    var figures = new HashMap<UUID, Figures>();
    ids.forEach(id -> figures.put(id, Figures.NONE));
    sql.list(
        FIGURES,
        List.of(SqlArray.of("uuid", ids)),
        row ->
            figures.put(
                row.getObject("class_id", UUID.class),
                new Figures(
                    row.getInt("nominated"), row.getInt("approved"), row.getInt("waiting"))));
    return figures;
  }

  public Figures figures(UUID id) {
    return figures(List.of(id)).getOrDefault(id, Figures.NONE);
  }

  UUID add(NewClass given) {
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.code(),
            given.courseId(),
            given.planLineId(),
            given.organiserId(),
            given.institution(),
            given.place(),
            given.heldAbroad(),
            given.country(),
            given.from(),
            given.to(),
            given.capacity(),
            given.fundingSource(),
            given.budget()));
    return id;
  }

  void change(UUID id, NewClass given) {
    sql.update(
        UPDATE,
        Arrays.asList(
            given.code(),
            given.planLineId(),
            given.institution(),
            given.place(),
            given.heldAbroad(),
            given.country(),
            given.from(),
            given.to(),
            given.capacity(),
            given.fundingSource(),
            given.budget(),
            id));
  }

  void move(UUID id, ClassState next, @Nullable String reason) {
    var moment =
        switch (next) {
          case PLANNED -> throw new IllegalArgumentException("No class goes back to be planned");
          case OPEN -> "opened_at";
          case RUNNING -> "started_at";
          case COMPLETED -> "completed_at";
          case CANCELLED -> "cancelled_at";
        };
    sql.update(MOVE.formatted(moment), Arrays.asList(next, clock.instant(), reason, id));
  }

  /** Counts a change of its sessions or trainers, so that it is told. */
  void touch(UUID id) {
    sql.update("UPDATE training_class SET version = version + 1 WHERE id = ?", List.of(id));
  }
}
