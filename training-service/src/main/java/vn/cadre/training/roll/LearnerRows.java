package vn.cadre.training.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Text;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.intake.ClassesNamed;
import vn.cadre.training.intake.LearnerColumns;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.workforce.CadreRef;
import vn.cadre.training.workforce.Cadres;

/**
 * Finds the learners that the rows of a file name, each among those with a place in the class of
 * the row, whether or not whoever holds the class has them in scope. A birth date that the caller
 * does not see is not compared, so the file tells nobody whether it was guessed right.
 */
@ApplicationScoped
public class LearnerRows {
  private static final String LEARNERS =
      """
      SELECT e.id, e.class_id, e.cadre_id, e.full_name, o.code AS unit, c.joined_into, p.workplace,
        CASE WHEN e.cadre_id IS NULL THEN p.birth_date ELSE c.birth_date END AS birth_date
      FROM enrolment e JOIN organisation o ON o.id = e.organisation_id
      LEFT JOIN cadre c ON c.id = e.cadre_id LEFT JOIN outside_person p ON p.id = e.outside_person_id
      WHERE e.class_id = ANY (?::uuid[]) AND e.state = 'APPROVED'\
      """;

  private final ClassesNamed classes;
  private final Rolls rolls;
  private final Cadres cadres;
  private final Sql sql;

  LearnerRows(ClassesNamed classes, Rolls rolls, Cadres cadres, Sql sql) {
    this.classes = classes;
    this.rolls = rolls;
    this.cadres = cadres;
    this.sql = sql;
  }

  /** One with a place, by what may name them. */
  private record Named(
      UUID enrolmentId,
      UUID classId,
      @Nullable UUID cadreId,
      @Nullable UUID joinedInto,
      String name,
      String unit,
      @Nullable String birthDate,
      @Nullable String workplace) {

    static Named of(ResultSet row) throws SQLException {
      return new Named(
          row.getObject("id", UUID.class),
          row.getObject("class_id", UUID.class),
          row.getObject("cadre_id", UUID.class),
          row.getObject("joined_into", UUID.class),
          Text.spelling(row.getString("full_name")),
          row.getString("unit"),
          row.getString("birth_date"),
          row.getString("workplace"));
    }

    Stream<Key> keys() {
      return Stream.of(cadreId, joinedInto, name)
          .filter(Objects::nonNull)
          .map(who -> new Key(classId, who));
    }

    /** Whether what else the row gives is theirs; what it leaves out tells nobody apart. */
    boolean agrees(ImportRow row) {
      var unitGiven = row.text(LearnerColumns.UNIT);
      var outside = row.truth(LearnerColumns.OUTSIDE);
      var born = row.date(LearnerColumns.BIRTH_DATE);
      var works = row.text(LearnerColumns.WORKPLACE);
      return (unitGiven == null || unitGiven.equals(unit))
          && (outside == null || outside == (cadreId == null))
          && (row.has(LearnerColumns.CADRE)
              || born == null
              || birthDate == null
              || born.toString().equals(birthDate))
          && (works == null || workplace == null || Text.sameSpelling(works, workplace));
    }
  }

  /**
   * By what somebody is looked for in a class.
   *
   * @param who the id of a record, or a name as it is spelt
   */
  private record Key(UUID classId, Object who) {}

  /**
   * Those that were found, of classes that the caller holds and that have begun; the others are
   * refused at their rows. The classes are held against everybody else.
   */
  public List<LearnerRow> find(List<ImportRow> rows) {
    var named = classes.find(rows);
    var begun = begun(named);
    var learners = learners(new HashSet<>(begun.values()));
    var people =
        cadres.find(
            rows.stream()
                .map(LearnerColumns::cadreId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var found = new ArrayList<LearnerRow>();
    for (var row : rows) {
      var held = begun.get(row);
      if (LearnerColumns.namesNobody(row) || held == null) {
        continue;
      }
      var meant =
          sought(row, people)
              .map(who -> learners.getOrDefault(new Key(held.id(), who), List.of()))
              .flatMap(List::stream)
              .distinct()
              .filter(one -> one.agrees(row))
              .toList();
      if (meant.size() == 1) {
        found.add(new LearnerRow(row, held, meant.getFirst().enrolmentId()));
      } else if (meant.isEmpty()) {
        row.reject(LearnerColumns.given(row), "not-enrolled", Rolls.UNKNOWN);
      } else {
        RowProblem.AMBIGUOUS_LEARNER.at(row, LearnerColumns.given(row));
      }
    }
    return found;
  }

  private Map<ImportRow, HeldClass> begun(Map<ImportRow, UUID> named) {
    var held =
        rolls.hold(new HashSet<>(named.values())).stream()
            .collect(Collectors.toMap(HeldClass::id, one -> one));
    var begun = new HashMap<ImportRow, HeldClass>();
    named.forEach((row, id) -> {
      var one = Objects.requireNonNull(held.get(id));
      if (!rolls.isOver(one)) {
        row.reject(ClassesNamed.CODE, CommonProblem.FORBIDDEN.code(), Rolls.ELSEWHERE);
      } else if (!one.isHeld()) {
        row.reject(ClassesNamed.CODE, TrainingProblem.CLASS_NOT_HELD);
      } else {
        begun.put(row, one);
      }
    });
    return begun;
  }

  /** The record that the row gives and the one that it was joined into, or the name. */
  private static Stream<Object> sought(ImportRow row, Map<UUID, CadreRef> people) {
    var id = LearnerColumns.cadreId(row);
    if (id == null) {
      return Stream.of(Text.spelling(Objects.requireNonNull(row.text(LearnerColumns.NAME))));
    }
    var person = people.get(id);
    return person == null ? Stream.of(id) : Stream.of(id, person.id());
  }

  private Map<Key, List<Named>> learners(Collection<HeldClass> held) {
    var learners = new HashMap<Key, List<Named>>();
    var ids = held.stream().map(HeldClass::id).distinct().toList();
    if (!ids.isEmpty()) {
      sql.list(LEARNERS, List.of(SqlArray.of("uuid", ids)), Named::of)
          .forEach(one ->
              one.keys()
                  .forEach(
                      key -> learners.computeIfAbsent(key, any -> new ArrayList<>()).add(one)));
    }
    return learners;
  }
}
