package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
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
  private static final Sorting SORTING =
      Sorting.of("bm.id", "name")
          .by("name", "c.name_sort", "text COLLATE \"C\"")
          .by("title", "coalesce(t.code, '')", "text")
          .by("from", "bm.valid_from", "date");

  private final CommitteeService committees;
  private final MemberRepository members;
  private final MembershipsTold told;
  private final Cadres cadres;
  private final Titles titles;
  private final CurrentScope scope;
  private final Preconditions preconditions;
  private final AllowedActions actions;
  private final Sql sql;
  private final CivilClock clock;

  MemberService(
      CommitteeService committees,
      MemberRepository members,
      MembershipsTold told,
      Cadres cadres,
      Titles titles,
      CurrentScope scope,
      Preconditions preconditions,
      AllowedActions actions,
      Sql sql,
      CivilClock clock) {
    this.committees = committees;
    this.members = members;
    this.told = told;
    this.cadres = cadres;
    this.titles = titles;
    this.scope = scope;
    this.preconditions = preconditions;
    this.actions = actions;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<MemberView> page(UUID bodyId, Supplier<MemberQuery> asked, String fingerprint) {
    var committee = committees.inScope(bodyId);
    var query = asked.get();
    var reach = scope.get();
    var offered = actions.of(MemberResource.class);
    var day = query.asOf() == null ? clock.today() : query.asOf();
    return Select.of(MemberView.COLUMNS, MemberView.FROM, day, day)
        .where("bm.body_id = ?", committee.id)
        .where("daterange(bm.valid_from, bm.valid_to) @> ?::date", day)
        .where("daterange(b.valid_from, b.valid_to) @> ?::date", day)
        .page(sql, query.paging(), SORTING, fingerprint, row -> MemberView.of(row, reach, offered));
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
    cadres.require(given.cadreId(), clock.today(), scope.get(), "cadreId", violations);
    var title = titles.find(given.titleCode(), "titleCode", violations);
    violations.refuseIfAny();
    refuseUnlessWithin(committee, given.from(), given.to());
    var member = Member.create(bodyId, given, title);
    members.persistAndFlush(member);
    told.tell(List.of(member.id), "recorded", made -> Map.of("cadreId", made.cadreId()));
    return view(bodyId, member.id, clock.today());
  }

  /**
   * Corrects or ends a membership; who has gone elsewhere meanwhile need not be in scope for it.
   */
  @Transactional
  MemberView patch(UUID bodyId, UUID id, Body<MemberPatch> body) {
    var committee = committees.locked(bodyId);
    var member =
        members
            .findByIdOptional(id)
            .filter(found -> found.bodyId.equals(bodyId))
            .orElseThrow(ProblemException::notFound);
    var now = view(bodyId, id, clock.today());
    var before = new MemberPatch(now.titleCode(), now.from(), now.to());
    var change = body.mergedInto(before);
    var violations = new Violations();
    var title = titles.find(change.titleCode(), "titleCode", violations);
    violations.refuseIfAny();
    preconditions.requireVersion(member.version);
    refuseUnlessWithin(committee, change.from(), change.to());
    if (!change.equals(before)) {
      member.change(change, title);
      members.flush();
      told.tell(List.of(id), "changed", state -> Changes.between(before, change));
    }
    return view(bodyId, id, clock.today());
  }

  private static void refuseUnlessWithin(
      Committee committee, PartialDate from, @Nullable PartialDate to) {
    if (!committee.term().mayHaveMember(from, to)) {
      throw ProblemException.of(RegistryProblem.BODY_NOT_IN_FORCE);
    }
  }

  private MemberView view(UUID bodyId, UUID id, LocalDate day) {
    var reach = scope.get();
    var offered = actions.of(MemberResource.class);
    return sql.one(
            "SELECT "
                + MemberView.COLUMNS
                + " FROM "
                + MemberView.FROM
                + " WHERE bm.body_id = ? AND bm.id = ?",
            List.of(day, day, bodyId, id),
            row -> MemberView.of(row, reach, offered))
        .orElseThrow(ProblemException::notFound);
  }
}
