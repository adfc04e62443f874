package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.policy.Policies;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.commitment.rule.CommitmentKind;
import vn.cadre.training.commitment.rule.CommitmentNumbers;
import vn.cadre.training.enrolment.rule.ServiceOwed;
import vn.cadre.training.workforce.CadreRef;
import vn.cadre.training.workforce.Cadres;

/** Lists commitments, and makes those of whoever did not study in a class here. */
@ApplicationScoped
class CommitmentService {
  private static final String INSERT =
      """
      INSERT INTO commitment (id, version, cadre_id, full_name, organisation_id, course_name, studied_from, studied_to,
        owed_from, owed_until, policy, cost, made_at, made_by, reason, state)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, now(), ?, ?, 'ACTIVE')\
      """;
  private static final Sorting SORTING =
      Sorting.of("m.id", "owedUntil")
          .by("owedUntil", "m.owed_until", "date")
          .by("studiedFrom", "m.studied_from", "date");
  private static final Bilingual BACKWARDS =
      new Bilingual("Khóa học phải kết thúc sau ngày %s", "The study ends after %s");
  private static final int LONGEST_STUDY = 10;
  private static final Bilingual TOO_LONG =
      new Bilingual("Một khóa học dài nhất 10 năm", "A study lasts ten years at most");
  private static final int LONGEST_SERVICE = 50;
  private static final Bilingual FOR_LIFE =
      new Bilingual(
          "Không ai cam kết phục vụ quá 50 năm", "Nobody owes more than fifty years of service");
  private static final Bilingual NOTHING =
      new Bilingual(
          "Thời gian cam kết phải kết thúc sau khóa học (%s)",
          "What is owed ends after the study (%s)");
  private static final Bilingual NO_PACK =
      new Bilingual(
          "Không có bộ tham số training-commitment vào ngày %s; hãy nêu ngày theo bản cam kết",
          "No pack training-commitment is in force on %s; give the day that was signed");

  private final Commitments commitments;
  private final CommitmentsTold told;
  private final Json json;
  private final Cadres cadres;
  private final Policies policies;
  private final CommitmentKind kind;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Sql sql;

  CommitmentService(
      Commitments commitments,
      CommitmentsTold told,
      Json json,
      Cadres cadres,
      Policies policies,
      CommitmentKind kind,
      Organisations organisations,
      CurrentScope scope,
      CurrentCaller caller,
      Sql sql) {
    this.commitments = commitments;
    this.told = told;
    this.json = json;
    this.cadres = cadres;
    this.policies = policies;
    this.kind = kind;
    this.organisations = organisations;
    this.scope = scope;
    this.caller = caller;
    this.sql = sql;
  }

  @Transactional
  Page<CommitmentView> page(CommitmentQuery query, String fingerprint, Locale locale) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return commitments
        .select()
        .whereGiven(query.cadreId(), "m.cadre_id = ?")
        .whereGiven(query.classId(), "m.class_id = ?")
        .whereGiven(path, "m.path ^@ ?")
        .whereGiven(query.state(), "m.state = ANY (?)")
        .whereGiven(query.leaving(), "(d.leaving_on IS NOT NULL) = ?")
        .whereGiven(query.untilFrom(), "m.owed_until >= ?")
        .whereGiven(query.untilTo(), "m.owed_until < ?")
        .page(sql, query.paging(), SORTING, fingerprint, row -> commitments.view(row, locale));
  }

  @Transactional
  CommitmentView get(UUID id, Locale locale) {
    return commitments.require(id, locale);
  }

  @Transactional
  CommitmentView create(Body<NewCommitment> body, Locale locale) {
    var draft = body.draft();
    var person = draft.find(this::person, "cadreId");
    draft.check(CommitmentService::checkStudy, "studiedFrom", "studiedTo");
    draft.check(CommitmentService::checkOwed, "studiedFrom", "studiedTo", "owedUntil");
    var policy =
        draft.find(
            (given, found) -> person == null ? null : policy(given, person, found),
            "cadreId",
            "studiedFrom",
            "owedUntil");
    var given = draft.sound();
    var id = UuidV7.next();
    sql.update(INSERT, values(id, given, person, policy));
    told.tell(List.of(id), "made", Map.of("state", "ACTIVE"));
    return get(id, locale);
  }

  private List<@Nullable Object> values(
      UUID id,
      NewCommitment given,
      @Nullable CadreRef found,
      @Nullable Policy<CommitmentNumbers> policy) {
    // a body without a person was refused, and one without a day and a pack too
    var person = Objects.requireNonNull(found);
    var until = given.owedUntil();
    if (until == null) {
      var times = Objects.requireNonNull(policy).numbers().owedTimes();
      until =
          given.studiedTo().plus(ServiceOwed.owed(times, given.studiedFrom(), given.studiedTo()));
    }
    return Arrays.asList(
        id,
        person.id(),
        person.fullName(),
        person.organisationId(),
        given.courseName(),
        given.studiedFrom(),
        given.studiedTo(),
        given.studiedTo(),
        until,
        json.text(policy == null ? null : policy.ref()),
        given.cost(),
        caller.get().name(),
        given.reason());
  }

  /** Whose organisation the caller has in scope: it keeps the commitment. */
  private @Nullable CadreRef person(NewCommitment given, Violations violations) {
    var found = cadres.find(given.cadreId(), "cadreId", violations).orElse(null);
    if (found != null && (found.path() == null || !scope.get().covers(found.path()))) {
      Cadres.refuse(given.cadreId(), "cadreId", violations);
      return null;
    }
    return found;
  }

  private static void checkStudy(NewCommitment given, Violations violations) {
    if (!given.studiedTo().isAfter(given.studiedFrom())) {
      violations.add("studiedTo", "not-after", BACKWARDS.with(given.studiedFrom()));
    } else if (given.studiedTo().isAfter(given.studiedFrom().plusYears(LONGEST_STUDY))) {
      violations.add("studiedTo", "too-long", TOO_LONG);
    }
  }

  private static void checkOwed(NewCommitment given, Violations violations) {
    if (given.owedUntil() == null) {
      return;
    }
    if (!given.owedUntil().isAfter(given.studiedTo())) {
      violations.add("owedUntil", "not-after", NOTHING.with(given.studiedTo()));
    } else if (given.owedUntil().isAfter(given.studiedTo().plusYears(LONGEST_SERVICE))) {
      violations.add("owedUntil", "too-long", FOR_LIFE);
    }
  }

  /** The one that says how long it is, where nobody else has said so. */
  private @Nullable Policy<CommitmentNumbers> policy(
      NewCommitment given, CadreRef person, Violations violations) {
    if (given.owedUntil() != null) {
      return null;
    }
    var policy = policies.inForce(kind, person.path(), given.studiedFrom()).orElse(null);
    if (policy == null) {
      violations.add("owedUntil", "required", NO_PACK.with(given.studiedFrom()));
    }
    return policy;
  }
}
