package vn.cadre.training.klass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.workforce.CadreRef;
import vn.cadre.training.workforce.Cadres;

/** Says who teaches in a class. */
@ApplicationScoped
class TrainerService {
  private static final int MOST = 200;
  private static final Bilingual ONE =
      new Bilingual(
          "Nêu người có hồ sơ (cadreId) hoặc họ tên người ngoài, không nêu cả hai",
          "Name a person of the register or somebody from outside, not both");
  private static final Bilingual TOO_MANY =
      new Bilingual("Một lớp có nhiều nhất %s giảng viên", "A class has %s trainers at most");

  private final Classes classes;
  private final Trainers trainers;
  private final Cadres cadres;
  private final ClassStanding standing;
  private final ClassesTold told;
  private final Preconditions preconditions;

  TrainerService(
      Classes classes,
      Trainers trainers,
      Cadres cadres,
      ClassStanding standing,
      ClassesTold told,
      Preconditions preconditions) {
    this.classes = classes;
    this.trainers = trainers;
    this.cadres = cadres;
    this.standing = standing;
    this.told = told;
    this.preconditions = preconditions;
  }

  @Transactional
  Page<TrainerView> page(UUID klass, TrainerQuery query, String fingerprint) {
    classes.require(klass);
    return trainers.page(klass, query.paging(), fingerprint);
  }

  @Transactional
  TrainerView get(UUID klass, UUID id) {
    return trainers.find(klass, id).orElseThrow(ProblemException::notFound);
  }

  @Transactional
  TrainerView add(UUID id, Body<NewTrainer> body) {
    var klass = held(id);
    var draft = body.draft();
    draft.check((given, found) -> checkOne(given, found), "cadreId", "fullName");
    draft.check((given, found) -> checkRoom(id, found));
    var cadre =
        draft.find(
            (given, found) -> cadres.find(given.cadreId(), "cadreId", found).orElse(null),
            "cadreId");
    var given = draft.sound();
    new ClassLifecycle(klass.state()).requireUnderWay();
    var made = trainers.add(id, of(given, cadre), name(given, cadre));
    tell(id);
    return get(id, made);
  }

  @Transactional
  void remove(UUID klassId, UUID id) {
    get(klassId, id);
    var klass = held(klassId);
    preconditions.requireVersion(get(klassId, id).version());
    new ClassLifecycle(klass.state()).requireUnderWay();
    if (trainers.teach(id)) {
      throw ProblemException.of(TrainingProblem.TRAINER_TEACHES);
    }
    trainers.delete(id);
    tell(klassId);
  }

  private Klass held(UUID id) {
    standing.requireOver(classes.require(id));
    return classes.held(id);
  }

  private void tell(UUID klass) {
    classes.touch(klass);
    told.tell(List.of(klass), "changed", state -> Map.of("trainers", state.trainers()));
  }

  private static void checkOne(NewTrainer given, Violations violations) {
    if ((given.cadreId() == null) == (given.fullName() == null)) {
      violations.add("cadreId", "one-person", ONE);
    }
  }

  private void checkRoom(UUID klass, Violations violations) {
    if (trainers.count(klass) >= MOST) {
      violations.add("fullName", "too-many-trainers", TOO_MANY.with(MOST));
    }
  }

  /** A record that was joined into another leads to the person. */
  private static NewTrainer of(NewTrainer given, @Nullable CadreRef cadre) {
    return cadre == null
        ? given
        : new NewTrainer(cadre.id(), given.fullName(), given.workplace(), given.subject());
  }

  private static String name(NewTrainer given, @Nullable CadreRef cadre) {
    var name = cadre == null ? given.fullName() : cadre.fullName();
    if (name == null) {
      throw new IllegalStateException("A trainer without a name");
    }
    return name;
  }
}
