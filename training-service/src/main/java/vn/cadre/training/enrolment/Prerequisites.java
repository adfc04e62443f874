package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.standard.LevelScale;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.enrolment.rule.Learner.Evidence;
import vn.cadre.training.klass.Klass;

/** The courses that a course asks for first, and what of them people have. */
@ApplicationScoped
class Prerequisites {
  private static final String ASKED =
      """
      SELECT k.id, k.code, k.name, k.grants_kind, k.grants_level FROM course_prerequisite p JOIN course k ON k.id = p.required_id
      WHERE p.course_id = ? ORDER BY k.code\
      """;
  private static final String HELD =
      """
      SELECT cadre_id, kind, level FROM qualification
      WHERE cadre_id = ANY (?::uuid[]) AND kind = ANY (?) AND status = 'COMPLETED' AND held_from <= ?\
      """;

  private static final String CERTIFIED =
      """
      SELECT coalesce(t.cadre_id, t.outside_person_id) AS person, c.course_id FROM certificate t
      JOIN training_class c ON c.id = t.class_id
      WHERE (t.cadre_id = ANY (?::uuid[]) OR t.outside_person_id = ANY (?::uuid[])) AND c.course_id = ANY (?::uuid[])
        AND t.state = 'ISSUED' AND t.issued_on <= ?\
      """;

  private final Sql sql;

  Prerequisites(Sql sql) {
    this.sql = sql;
  }

  /** A course that is asked for first. */
  record Asked(
      UUID id,
      String code,
      String name,
      @Nullable String grantsKind,
      @Nullable String grantsLevel) {

    /** Whether a qualification of this level is what the course gives, or more. */
    private boolean isMetBy(String kind, String level) {
      if (grantsKind == null || !grantsKind.equals(kind)) {
        return false;
      }
      if (grantsLevel == null) {
        return true;
      }
      var least = LevelScale.placeOf(kind, grantsLevel);
      var has = LevelScale.placeOf(kind, level);
      return least.isPresent() && has.isPresent()
          ? has.get() >= least.get()
          : grantsLevel.equals(level);
    }
  }

  List<Asked> asked(UUID course) {
    return sql.list(
        ASKED,
        List.of(course),
        row ->
            new Asked(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("grants_kind"),
                row.getString("grants_level")));
  }

  /** What of the courses that are asked for first people have, on the first day of the class. */
  Map<UUID, Map<UUID, Evidence>> met(List<Asked> asked, Klass klass, Collection<UUID> learners) {
    var met = new HashMap<UUID, Map<UUID, Evidence>>();
    if (!asked.isEmpty()) {
      byQualification(asked, klass, learners, met);
      byCertificate(asked, klass, learners, met);
    }
    return met;
  }

  private void byQualification(
      List<Asked> asked,
      Klass klass,
      Collection<UUID> learners,
      Map<UUID, Map<UUID, Evidence>> met) {
    Set<String> kinds = new HashSet<>();
    asked.forEach(one -> {
      if (one.grantsKind() != null) {
        kinds.add(one.grantsKind());
      }
    });
    sql.list(
        HELD,
        List.of(SqlArray.of("uuid", learners), kinds, klass.from()),
        row -> {
          var kind = row.getString("kind");
          var level = row.getString("level");
          var person =
              met.computeIfAbsent(row.getObject("cadre_id", UUID.class), id -> new HashMap<>());
          asked.stream()
              .filter(one -> one.isMetBy(kind, level))
              .forEach(one -> person.put(one.id(), Evidence.QUALIFICATION));
          return true;
        });
  }

  private void byCertificate(
      List<Asked> asked,
      Klass klass,
      Collection<UUID> learners,
      Map<UUID, Map<UUID, Evidence>> met) {
    var people = SqlArray.of("uuid", learners);
    sql.list(
        CERTIFIED,
        List.of(
            people,
            people,
            SqlArray.of("uuid", asked.stream().map(Asked::id).toList()),
            klass.from()),
        row ->
            met.computeIfAbsent(row.getObject("person", UUID.class), id -> new HashMap<>())
                .put(row.getObject("course_id", UUID.class), Evidence.CERTIFICATE));
  }
}
