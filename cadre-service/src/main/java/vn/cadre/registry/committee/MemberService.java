package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.Scopes;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.Titles;

/**
 * Keeps the members of committees: the committee must be in scope, and so must whoever joins it.
 */
@ApplicationScoped
class MemberService {
  private static final Bilingual UNKNOWN_CADRE =
      new Bilingual(
          "Không có người này trong phạm vi của bạn", "There is no such person in your scope");
  private static final Bilingual UNKNOWN_TITLE =
      new Bilingual("Không có chức danh mang mã này", "No title has this code");
  private static final Sorting SORTING =
      Sorting.of("bm.id", "name")
          .by("name", "c.name_sort", "text COLLATE \"C\"")
          .by("title", "coalesce(t.code, '')", "text")
          .by("from", "bm.valid_from", "date");

  private final CommitteeService committees;
  private final MemberRepository members;
  private final Cadres cadres;
  private final Titles titles;
  private final Scopes scopes;
  private final CurrentCaller caller;
  private final Sql sql;
  private final CivilClock clock;

  MemberService(
      CommitteeService committees,
      MemberRepository members,
      Cadres cadres,
      Titles titles,
      Scopes scopes,
      CurrentCaller caller,
      Sql sql,
      CivilClock clock) {
    this.committees = committees;
    this.members = members;
    this.cadres = cadres;
    this.titles = titles;
    this.scopes = scopes;
    this.caller = caller;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<MemberView> page(UUID bodyId, MemberQuery query, String fingerprint) {
    var committee = committees.inScope(bodyId);
    var scope = scopes.of(caller.get());
    var day = query.asOf() == null ? clock.today() : query.asOf();
    return Select.of(MemberView.COLUMNS, MemberView.FROM, day, day)
        .where("bm.body_id = ?", committee.id)
        .where("daterange(bm.valid_from, bm.valid_to) @> ?::date", day)
        .where("daterange(b.valid_from, b.valid_to) @> ?::date", day)
        .page(sql, query.paging(), SORTING, fingerprint, row -> MemberView.of(row, scope));
  }

  @Transactional
  MemberView get(UUID bodyId, UUID id) {
    return view(committees.inScope(bodyId).id, id, clock.today());
  }

  @Transactional
  MemberView create(UUID bodyId, Body<NewMember> body) {
    var committee = committees.locked(bodyId);
    var given = body.value();
    var violations = new Violations();
    if (cadres.home(given.cadreId(), clock.today(), scopes.of(caller.get())).isEmpty()) {
      violations.add("cadreId", "unknown-cadre", UNKNOWN_CADRE);
    }
    var title = Optional.ofNullable(given.titleCode()).flatMap(titles::idOf);
    if (given.titleCode() != null && title.isEmpty()) {
      violations.add("titleCode", "unknown-title", UNKNOWN_TITLE);
    }
    violations.refuseIfAny();
    if (!committee.mayHaveMember(given.from(), given.to())) {
      throw ProblemException.of(RegistryProblem.BODY_NOT_IN_FORCE);
    }
    var member = Member.create(bodyId, given, title.orElse(null));
    members.persistAndFlush(member);
    return view(bodyId, member.id, clock.today());
  }

  private MemberView view(UUID bodyId, UUID id, LocalDate day) {
    var scope = scopes.of(caller.get());
    return sql.one(
            "SELECT "
                + MemberView.COLUMNS
                + " FROM "
                + MemberView.FROM
                + " WHERE bm.body_id = ? AND bm.id = ?",
            List.of(day, day, bodyId, id),
            row -> MemberView.of(row, scope))
        .orElseThrow(ProblemException::notFound);
  }
}
