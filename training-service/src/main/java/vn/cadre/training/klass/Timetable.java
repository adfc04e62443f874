package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.training.problem.TrainingProblem;

/** Keeps the sessions of classes; each change is told as one of the class. */
@ApplicationScoped
class Timetable {
  /** Sessions of one class; the event of the class carries all of them. */
  static final int MOST = 1_000;

  private static final Bilingual ENDS_BEFORE_START =
      new Bilingual("Buổi học phải kết thúc sau khi bắt đầu", "A session ends after it starts");
  private static final Bilingual OUTSIDE =
      new Bilingual(
          "Buổi học phải nằm trong thời gian của lớp: từ %s, trước %s",
          "A session lies within the days of the class: from %s, before %s");
  private static final Bilingual TOO_MANY =
      new Bilingual("Một lớp có nhiều nhất %s buổi", "A class has %s sessions at most");
  private static final Bilingual NO_TRAINER =
      new Bilingual("Lớp không có giảng viên %s", "The class has no trainer %s");

  private final Classes classes;
  private final Sessions sessions;
  private final Trainers trainers;
  private final ClassStanding standing;
  private final ClassesTold told;
  private final Preconditions preconditions;
  private final Clock clock;

  Timetable(
      Classes classes,
      Sessions sessions,
      Trainers trainers,
      ClassStanding standing,
      ClassesTold told,
      Preconditions preconditions,
      Clock clock) {
    this.classes = classes;
    this.sessions = sessions;
    this.trainers = trainers;
    this.standing = standing;
    this.told = told;
    this.preconditions = preconditions;
    this.clock = clock;
  }

  @Transactional
  Page<SessionView> page(UUID klass, SessionQuery query, String fingerprint) {
    classes.require(klass);
    return sessions.page(klass, query.paging(), fingerprint);
  }

  @Transactional
  SessionView get(UUID klass, UUID id) {
    return sessions.require(klass, id);
  }

  @Transactional
  SessionView add(UUID id, Body<NewSession> body) {
    var klass = held(id);
    var given = sound(klass, body.draft().check((session, found) -> checkRoom(klass, found)));
    new ClassLifecycle(klass.state()).requireUnderWay();
    var made = sessions.add(id, given);
    tell(id);
    return sessions.require(id, made);
  }

  @Transactional
  SessionView change(UUID klassId, UUID id, Body<NewSession> body) {
    sessions.require(klassId, id);
    var klass = held(klassId);
    var now = sessions.require(klassId, id);
    var before = NewSession.of(now);
    var given = sound(klass, body.draftInto(before));
    preconditions.requireVersion(now.version());
    new ClassLifecycle(klass.state()).requireUnderWay();
    if (given.startsAt().isAfter(clock.instant())) {
      requireUnmarked(id);
    }
    if (!given.equals(before)) {
      sessions.change(id, given);
      tell(klassId);
    }
    return sessions.require(klassId, id);
  }

  @Transactional
  void remove(UUID klassId, UUID id) {
    sessions.require(klassId, id);
    var klass = held(klassId);
    preconditions.requireVersion(sessions.require(klassId, id).version());
    new ClassLifecycle(klass.state()).requireUnderWay();
    requireUnmarked(id);
    sessions.delete(id);
    tell(klassId);
  }

  /** What was held stays held, or shares of attendance would count what never was. */
  private void requireUnmarked(UUID id) {
    if (sessions.isMarked(id)) {
      throw ProblemException.of(TrainingProblem.SESSION_HELD);
    }
  }

  private Klass held(UUID id) {
    standing.requireOver(classes.require(id));
    return classes.held(id);
  }

  private void tell(UUID klass) {
    classes.touch(klass);
    told.tell(List.of(klass), "rescheduled", state -> Map.of("sessions", state.sessions()));
  }

  private void checkRoom(Klass klass, Violations violations) {
    if (sessions.count(klass.id()) >= MOST) {
      violations.add("startsAt", "too-many-sessions", TOO_MANY.with(MOST));
    }
  }

  private NewSession sound(Klass klass, Draft<NewSession> draft) {
    return draft
        .check((given, found) -> checkOrder(given, found), "startsAt", "endsAt")
        .check((given, found) -> checkStart(klass, given, found), "startsAt")
        .check((given, found) -> checkEnd(klass, given, found), "endsAt")
        .check((given, found) -> checkTrainer(klass, given, found), "trainerId")
        .sound();
  }

  private static void checkOrder(NewSession given, Violations violations) {
    if (!given.endsAt().isAfter(given.startsAt())) {
      violations.add("endsAt", "period-in-order", ENDS_BEFORE_START);
    }
  }

  private static void checkStart(Klass klass, NewSession given, Violations violations) {
    if (given.startsAt().isBefore(Sessions.beginOf(klass.from()))
        || !given.startsAt().isBefore(Sessions.beginOf(klass.to()))) {
      violations.add("startsAt", "outside-class-days", OUTSIDE.with(klass.from(), klass.to()));
    }
  }

  private static void checkEnd(Klass klass, NewSession given, Violations violations) {
    if (given.endsAt().isAfter(Sessions.beginOf(klass.to()))) {
      violations.add("endsAt", "outside-class-days", OUTSIDE.with(klass.from(), klass.to()));
    }
  }

  private void checkTrainer(Klass klass, NewSession given, Violations violations) {
    var trainer = given.trainerId();
    if (trainer != null && trainers.find(klass.id(), trainer).isEmpty()) {
      violations.add("trainerId", "unknown-trainer", NO_TRAINER.with(trainer));
    }
  }
}
