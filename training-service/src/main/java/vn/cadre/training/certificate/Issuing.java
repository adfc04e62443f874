package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.training.code.ClassState;
import vn.cadre.training.commitment.ServiceAfterStudy;
import vn.cadre.training.problem.TrainingProblem;
import vn.cadre.training.result.Passed;
import vn.cadre.training.roll.HeldClass;
import vn.cadre.training.roll.Learner;
import vn.cadre.training.roll.Rolls;
import vn.cadre.training.study.Studies;

/** Issues certificates to those who passed a class that is completed. */
@ApplicationScoped
class Issuing {
  // whose certificate was revoked gets another one when they are named, never unnoticed with
  // everybody else
  private static final String EVER = "SELECT enrolment_id FROM certificate WHERE class_id = ?";
  private static final String INSERT =
      """
      INSERT INTO certificate (id, version, number, year, serial, enrolment_id, class_id, cadre_id, outside_person_id,
        holder, course_name, from_day, to_day, organisation_id, path, issuer, institution, grants_kind, grants_level,
        grants_name, grants_speciality, issued_on, issued_by, state)
      SELECT u.id, 0, u.number, ?, u.serial, u.enrolment_id, c.id, u.cadre_id, u.outside_person_id, u.holder, k.name,
        c.from_day, c.to_day, c.organisation_id, c.path, o.name, c.institution, k.grants_kind, k.grants_level,
        k.grants_name, k.grants_speciality, ?, ?, 'ISSUED'
      FROM unnest(?::uuid[], ?::text[], ?::integer[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[])
        AS u (id, number, serial, enrolment_id, cadre_id, outside_person_id, holder)
      JOIN training_class c ON c.id = ? JOIN course k ON k.id = c.course_id JOIN organisation o ON o.id = c.organisation_id\
      """;
  private static final Bilingual NOT_ENROLLED =
      new Bilingual(
          "Không có học viên này trong lớp", "Nobody of the class has a place by this enrolment");
  private static final Bilingual NOT_PASSED =
      new Bilingual("Học viên này chưa đạt yêu cầu của lớp", "This learner did not pass the class");
  private static final Bilingual NO_LONGER =
      new Bilingual(
          "%s: kết quả không còn đúng, hãy ghi lại. %s",
          "%s: the result does not hold any more, record it again. %s");
  private static final Bilingual HAS_ONE =
      new Bilingual("Học viên này đã có chứng chỉ của lớp", "This learner has a certificate of it");
  private static final Bilingual TWICE =
      new Bilingual("Học viên này được nêu hai lần", "This learner is named twice");
  private static final Bilingual IN_THE_FUTURE =
      new Bilingual("Ngày này chưa đến", "This day has not come yet");
  private static final Bilingual BEFORE_THE_END =
      new Bilingual("Ngày này trước khi lớp kết thúc (%s)", "The class ends later (%s)");

  private final Rolls rolls;
  private final Passed results;
  private final Numbers numbers;
  private final CertificatesTold told;
  private final CertificateViews views;
  private final Studies studies;
  private final ServiceAfterStudy owed;
  private final Sql sql;
  private final CurrentCaller caller;
  private final CivilClock clock;

  Issuing(
      Rolls rolls,
      Passed results,
      Numbers numbers,
      CertificatesTold told,
      CertificateViews views,
      Studies studies,
      ServiceAfterStudy owed,
      Sql sql,
      CurrentCaller caller,
      CivilClock clock) {
    this.rolls = rolls;
    this.results = results;
    this.numbers = numbers;
    this.told = told;
    this.views = views;
    this.studies = studies;
    this.owed = owed;
    this.sql = sql;
    this.caller = caller;
    this.clock = clock;
  }

  /** A certificate that is being issued. */
  private record Made(UUID id, String number, int serial, Learner learner) {}

  /** All of them or none. */
  @Transactional
  CertificatesIssued issue(UUID classId, Body<NewCertificates> body, Locale locale) {
    var held = rolls.held(classId);
    if (held.state() != ClassState.COMPLETED) {
      throw ProblemException.of(TrainingProblem.CLASS_NOT_COMPLETED);
    }
    var learners = rolls.learners(classId);
    var passed = results.of(held);
    var certified = rolls.certified(List.of(classId));
    var ever = new HashSet<>(sql.list(EVER, List.of(classId), row -> row.getObject(1, UUID.class)));
    var draft = body.draft();
    draft.check((given, found) -> check(day(given), held, found), "issuedOn");
    draft.check(
        (given, found) -> {
          if (given.names()) {
            check(given.enrolmentIds(), learners.keySet(), passed.keySet(), certified, found);
          }
          wanted(given, learners, passed.keySet(), given.names() ? certified : ever)
              .forEach(one -> requireStillPassed(one, passed.get(one.enrolmentId()), found));
        },
        "enrolmentIds");
    var given = draft.sound();
    var people = wanted(given, learners, passed.keySet(), given.names() ? certified : ever);
    if (people.isEmpty()) {
      throw ProblemException.of(TrainingProblem.NOBODY_TO_CERTIFY);
    }
    var made = numbered(people, held, day(given));
    write(made, held, day(given));
    var ids = made.stream().map(Made::id).toList();
    told.tell(ids, "issued", Map.of("state", "ISSUED"));
    studies.complete(people.stream().map(Learner::enrolmentId).toList(), day(given));
    owed.by(people, held);
    return new CertificatesIssued(
        classId,
        views
            .select()
            .where("f.id = ANY (?::uuid[])", SqlArray.of("uuid", ids))
            .all(sql, "f.serial", row -> views.of(row, locale)));
  }

  /** Those named, or everybody who passed; without those who have one. */
  private static List<Learner> wanted(
      NewCertificates given, Map<UUID, Learner> learners, Set<UUID> passed, Set<UUID> certified) {
    var named = given.names() ? Set.copyOf(given.enrolmentIds()) : passed;
    return learners.values().stream()
        .filter(one -> named.contains(one.enrolmentId()))
        .filter(one -> passed.contains(one.enrolmentId()) && !certified.contains(one.enrolmentId()))
        .toList();
  }

  /** Attendance may have been marked since the result was recorded. */
  private static void requireStillPassed(
      Learner learner, Optional<Reason> open, Violations violations) {
    open.ifPresent(reason ->
        violations.add(
            "enrolmentIds",
            "rules-not-met",
            new Bilingual(
                NO_LONGER.vi().formatted(learner.fullName(), reason.message().vi()),
                NO_LONGER.en().formatted(learner.fullName(), reason.message().en()))));
  }

  private LocalDate day(NewCertificates given) {
    return given.issuedOn() == null ? clock.today() : given.issuedOn();
  }

  private void check(LocalDate day, HeldClass held, Violations violations) {
    if (day.isAfter(clock.today())) {
      violations.add("issuedOn", "in-the-future", IN_THE_FUTURE);
    }
    var last = held.to().minusDays(1);
    if (day.isBefore(last)) {
      violations.add("issuedOn", "before-class-end", BEFORE_THE_END.with(last));
    }
  }

  private static void check(
      List<UUID> named,
      Set<UUID> learners,
      Set<UUID> passed,
      Set<UUID> certified,
      Violations violations) {
    var seen = new HashSet<UUID>();
    for (int i = 0; i < named.size(); i++) {
      var field = "enrolmentIds[%d]".formatted(i);
      var id = named.get(i);
      if (!learners.contains(id)) {
        violations.add(field, "not-enrolled", NOT_ENROLLED);
      } else if (!seen.add(id)) {
        violations.add(field, "twice", TWICE);
      } else if (certified.contains(id)) {
        violations.add(field, "certificate-issued", HAS_ONE);
      } else if (!passed.contains(id)) {
        violations.add(field, "not-passed", NOT_PASSED);
      }
    }
  }

  private List<Made> numbered(List<Learner> people, HeldClass held, LocalDate day) {
    var first = numbers.take(held.organisationId(), day.getYear(), people.size());
    return IntStream.range(0, people.size())
        .mapToObj(i ->
            new Made(
                UuidV7.next(),
                Numbers.printed(first + i, day.getYear(), held.organisationCode()),
                first + i,
                people.get(i)))
        .toList();
  }

  private void write(List<Made> made, HeldClass held, LocalDate day) {
    sql.update(
        INSERT,
        List.of(
            day.getYear(),
            day,
            caller.get().name(),
            column("uuid", made, Made::id),
            column("text", made, Made::number),
            column("integer", made, Made::serial),
            column("uuid", made, one -> one.learner().enrolmentId()),
            column("uuid", made, one -> one.learner().cadreId()),
            column("uuid", made, one -> one.learner().outsidePersonId()),
            column("text", made, one -> one.learner().fullName()),
            held.id()));
  }

  private static SqlArray column(
      String type, List<Made> made, Function<Made, @Nullable Object> value) {
    var values = new ArrayList<@Nullable Object>();
    made.forEach(one -> values.add(value.apply(one)));
    return SqlArray.of(type, values);
  }
}
