package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.assessment.Assessment;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.imports.ImportRun;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.code.EnrolmentState;
import vn.cadre.training.intake.ClassesNamed;
import vn.cadre.training.intake.RowProblem;
import vn.cadre.training.klass.Classes;
import vn.cadre.training.klass.Klass;
import vn.cadre.training.study.Studies;

/**
 * Writes the rows of a batch, class by class, so that a row finds what the rows of other classes
 * before it wrote. A class that was held before it was recorded takes approved learners, as a
 * record of who was there: what the rules say of them is a warning then.
 */
@ApplicationScoped
class EnrolmentBatch {
  private static final String ENROLLED =
      """
      SELECT cadre_id, outside_person_id FROM enrolment
      WHERE class_id = ? AND state IN ('NOMINATED', 'APPROVED', 'WAITING')
        AND (cadre_id = ANY (?::uuid[]) OR outside_person_id = ANY (?::uuid[]))\
      """;

  private final Sql sql;
  private final Classes classes;
  private final ClassesNamed classesNamed;
  private final LearnersNamed named;
  private final OutsidePeople outside;
  private final Enrolments enrolments;
  private final LearnerJudge judge;
  private final EnrolmentsTold told;
  private final Studies studies;
  private final Clock clock;

  EnrolmentBatch(
      Sql sql,
      Classes classes,
      ClassesNamed classesNamed,
      LearnersNamed named,
      OutsidePeople outside,
      Enrolments enrolments,
      LearnerJudge judge,
      EnrolmentsTold told,
      Studies studies,
      Clock clock) {
    this.sql = sql;
    this.classes = classes;
    this.classesNamed = classesNamed;
    this.named = named;
    this.outside = outside;
    this.enrolments = enrolments;
    this.judge = judge;
    this.told = told;
    this.studies = studies;
    this.clock = clock;
  }

  /** A learner with the id of the person. */
  private record One(Learning learning, UUID person) {

    private static One of(Learning learning, Map<OutsidePeople.Named, UUID> people) {
      var person =
          learning.cadreId() == null ? people.get(learning.outsider()) : learning.cadreId();
      return new One(learning, Objects.requireNonNull(person));
    }

    ImportRow row() {
      return learning.row();
    }
  }

  void write(List<ImportRow> rows, ImportRun run) {
    var found = named.find(rows, classesNamed.find(rows), run);
    classes.hold(found.stream().map(Learning::classId).collect(Collectors.toSet()));
    var people = outside.idsSoFar(outsiders(found.stream()));
    // of all classes of the batch at once: one after the other might wait for whoever waits for us
    enrolments.holdLearners(found.stream().map(one -> One.of(one, people).person()).toList());
    var byClass =
        found.stream()
            .collect(
                Collectors.groupingBy(Learning::classId, LinkedHashMap::new, Collectors.toList()));
    byClass.forEach((id, all) ->
        people.putAll(
            write(
                classes.require(id), all.stream().map(one -> One.of(one, people)).toList(), run)));
  }

  private static List<OutsidePeople.Named> outsiders(Stream<Learning> learners) {
    return learners.map(Learning::outsider).filter(Objects::nonNull).distinct().toList();
  }

  /** One to be written, with what the rules found. */
  private record Fresh(One one, EnrolmentState state, Assessment assessment) {}

  /** Answers the ids of whoever became known by it. */
  private Map<OutsidePeople.Named, UUID> write(Klass klass, List<One> all, ImportRun run) {
    var enrolled = enrolled(klass.id(), all);
    var wanted = new ArrayList<One>();
    for (var one : all) {
      var twice = !enrolled.add(one.person());
      if (twice && !run.upserts()) {
        RowProblem.DUPLICATE.at(one.row(), ClassesNamed.CODE);
      }
      if (LearningRules.takes(klass, one.learning(), run) && !twice) {
        wanted.add(one);
      }
    }
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var found = judged(klass, wanted);
    var fresh = new ArrayList<Fresh>();
    var places = klass.capacity() - classes.figures(klass.id()).approved();
    for (var one : wanted) {
      var assessment = Objects.requireNonNull(found.get(one.person()));
      LearningRules.heed(klass, one.learning(), assessment);
      var state = one.row().isGood() ? LearningRules.state(klass, one.learning(), places) : null;
      if (state != null) {
        places -= state == EnrolmentState.APPROVED ? 1 : 0;
        fresh.add(new Fresh(one, state, assessment));
      }
    }
    return add(klass, fresh, run);
  }

  private Set<UUID> enrolled(UUID classId, List<One> all) {
    var people = SqlArray.of("uuid", all.stream().map(One::person).toList());
    var enrolled = new HashSet<UUID>();
    sql.list(
        ENROLLED,
        List.of(classId, people, people),
        row -> {
          var cadre = row.getObject("cadre_id", UUID.class);
          return enrolled.add(
              cadre == null ? row.getObject("outside_person_id", UUID.class) : cadre);
        });
    return enrolled;
  }

  private Map<UUID, Assessment> judged(Klass klass, List<One> wanted) {
    var cadres =
        wanted.stream().map(one -> one.learning().cadreId()).filter(Objects::nonNull).toList();
    enrolments.reach(klass.id(), List.of(), cadres);
    return judge.judge(
        klass,
        wanted.stream()
            .map(one ->
                new LearnerJudge.Candidate(
                    one.person(), one.learning().fullName(), one.learning().cadreId() != null))
            .toList());
  }

  private Enrolments.Row row(Fresh fresh, Map<OutsidePeople.Named, UUID> people) {
    var learning = fresh.one().learning();
    var state = fresh.state();
    var decided = state != EnrolmentState.NOMINATED;
    return new Enrolments.Row(
        UuidV7.next(),
        learning.classId(),
        learning.cadreId(),
        learning.cadreId() == null ? people.get(learning.outsider()) : null,
        learning.fullName(),
        learning.audience(),
        learning.unit(),
        state,
        decided ? clock.instant() : null,
        decided ? fresh.assessment() : null,
        learning.row().text("note"));
  }

  private Map<OutsidePeople.Named, UUID> add(Klass klass, List<Fresh> fresh, ImportRun run) {
    if (fresh.isEmpty()) {
      return Map.of();
    }
    // nobody becomes known by a row that was refused
    var people = outside.idsOf(outsiders(fresh.stream().map(one -> one.one().learning())));
    var rows = fresh.stream().map(one -> row(one, people)).toList();
    enrolments.add(rows, run.caller());
    for (var state : EnrolmentState.values()) {
      var ids = rows.stream().filter(row -> row.state() == state).map(Enrolments.Row::id).toList();
      told.tell(ids, type(klass, state));
    }
    if (klass.state() == ClassState.RUNNING && klass.content().leadsToDegree()) {
      studies.begin(klass);
    }
    return people;
  }

  private static String type(Klass klass, EnrolmentState state) {
    return switch (state) {
      case APPROVED -> klass.recordedAfter() ? "recorded" : "approved";
      case WAITING -> "waiting";
      case NOMINATED, DECLINED, WITHDRAWN, CANCELLED -> "nominated";
    };
  }
}
