package vn.cadre.training.roll;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.problem.TrainingProblem;

/** Finds classes and who has a place in them; within the transaction of whoever asks. */
@ApplicationScoped
public class Rolls {
  /** Learners {@code e} of a class as people look them up. */
  public static final Sorting BY_NAME =
      Sorting.of("e.id", "name").by("name", "e.name_sort", "text COLLATE \"C\"");

  private static final String CLASSES =
      "SELECT "
          + HeldClass.COLUMNS
          + " FROM "
          + HeldClass.FROM
          + " WHERE c.id = ANY (?::uuid[]) ORDER BY c.id";
  private static final String HOLD =
      "SELECT 1 FROM training_class WHERE id = ANY (?::uuid[]) ORDER BY id FOR UPDATE";
  private static final String CERTIFIED =
      "SELECT enrolment_id FROM certificate WHERE class_id = ANY (?::uuid[]) AND state = 'ISSUED'";
  static final Bilingual ELSEWHERE =
      new Bilingual(
          "Lớp do tổ chức ngoài phạm vi của bạn mở",
          "The class is held by an organisation outside your scope");
  static final Bilingual UNKNOWN =
      new Bilingual(
          "Không có học viên này trong lớp", "Nobody of the class has a place by this enrolment");
  private static final Bilingual TWICE =
      new Bilingual("Học viên này có hai dòng", "There are two rows of this learner");

  /** Whoever reads what others learned; the role {@code self} alone reads one's own. */
  private static final Set<String> READERS =
      Set.of(Roles.TRAINING_MANAGER, Roles.UNIT_NOMINATOR, Roles.APPROVER, Roles.AUDITOR);

  private final Sql sql;
  private final CurrentScope scope;
  private final CurrentCaller caller;

  Rolls(Sql sql, CurrentScope scope, CurrentCaller caller) {
    this.sql = sql;
    this.scope = scope;
    this.caller = caller;
  }

  /** The one record whose learning the caller may read; null where it is whatever they see. */
  public @Nullable UUID onlyRecord() {
    return caller.get().onlyRecord(READERS);
  }

  /** A class, which everybody reads. */
  public HeldClass require(UUID id) {
    return find(List.of(id)).stream().findFirst().orElseThrow(ProblemException::notFound);
  }

  /**
   * These classes, each held against everybody else where the caller has its organiser in scope.
   */
  List<HeldClass> hold(Collection<UUID> ids) {
    sql.list(HOLD, List.of(SqlArray.of("uuid", ids)), row -> true);
    return find(ids);
  }

  private List<HeldClass> find(Collection<UUID> ids) {
    return sql.list(CLASSES, List.of(SqlArray.of("uuid", ids)), HeldClass::of);
  }

  /**
   * A class that has begun, held against everybody else.
   *
   * @throws ProblemException 404, 403 outside of the organiser's scope, 409 before it has begun
   */
  public HeldClass held(UUID id) {
    var found = require(id);
    if (!isOver(found)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, ELSEWHERE);
    }
    var now = hold(List.of(id)).getFirst();
    if (!now.isHeld()) {
      throw ProblemException.of(TrainingProblem.CLASS_NOT_HELD);
    }
    return now;
  }

  /** Whether the caller has its organiser in scope. */
  public boolean isOver(HeldClass held) {
    return scope.get().covers(held.path());
  }

  /** Those with a place whom the caller sees, by enrolment, in the order they were put forward. */
  public Map<UUID, Learner> learners(UUID classId) {
    var all = new LinkedHashMap<UUID, Learner>();
    everybody(classId)
        .all(sql, "e.nominated_at, e.id", Learner::of)
        .forEach(one -> all.put(one.enrolmentId(), one));
    return all;
  }

  /** A page of {@link #learners}, in the order of names. */
  public Page<Learner> page(UUID classId, Paging paging, String fingerprint) {
    return everybody(classId).page(sql, paging, BY_NAME, fingerprint, Learner::of);
  }

  private Select everybody(UUID classId) {
    return within(Select.of(Learner.COLUMNS, "enrolment e"), classId);
  }

  /** Narrows enrolments {@code e} to those with a place in the class whom the caller sees. */
  public Select within(Select enrolments, UUID classId) {
    return enrolments
        .where("e.class_id = ?", classId)
        .where("e.state = 'APPROVED' AND e.seen_by && (SELECT current_scope())")
        .whereGiven(onlyRecord(), "e.cadre_id = ?");
  }

  /** Enrolments whose certificate holds: what it rests on is not changed under it. */
  public Set<UUID> certified(Collection<UUID> classes) {
    return new HashSet<>(
        sql.list(
            CERTIFIED,
            List.of(SqlArray.of("uuid", classes)),
            row -> row.getObject("enrolment_id", UUID.class)));
  }

  /**
   * The rows that were sent, by enrolment; each that names nobody of the class, or somebody twice,
   * is told by its place.
   */
  public <R> Map<UUID, R> rows(
      List<R> rows, Function<R, UUID> enrolment, Collection<UUID> known, Violations violations) {
    var seen = new HashSet<UUID>();
    var found = new HashMap<UUID, R>();
    for (int i = 0; i < rows.size(); i++) {
      var id = enrolment.apply(rows.get(i));
      var field = "rows[%d].enrolmentId".formatted(i);
      if (violations.touches(field)) {
        continue;
      }
      if (!known.contains(id)) {
        violations.add(field, "not-enrolled", UNKNOWN);
      } else if (!seen.add(id)) {
        violations.add(field, "twice", TWICE);
      } else {
        found.put(id, rows.get(i));
      }
    }
    return found;
  }
}
