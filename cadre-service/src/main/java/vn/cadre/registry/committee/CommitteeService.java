package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.period.Ends;
import vn.cadre.registry.problem.RegistryProblem;

/** Registers and mends committees; a committee is in scope with its organisation. */
@ApplicationScoped
class CommitteeService {
  private static final Sorting SORTING =
      Sorting.of("b.id", "code")
          .by("code", "b.code", "text")
          .by("name", "b.name COLLATE \"vi-x-icu\"", "text COLLATE \"vi-x-icu\"")
          .by("validFrom", "b.valid_from", "date");

  private final CommitteeRepository committees;
  private final Committees bodies;
  private final BodiesTold told;
  private final Organisations organisations;
  private final CurrentScope scope;
  private final Preconditions preconditions;
  private final AllowedActions actions;
  private final Sql sql;
  private final CivilClock clock;

  CommitteeService(
      CommitteeRepository committees,
      Committees bodies,
      BodiesTold told,
      Organisations organisations,
      CurrentScope scope,
      Preconditions preconditions,
      AllowedActions actions,
      Sql sql,
      CivilClock clock) {
    this.committees = committees;
    this.bodies = bodies;
    this.told = told;
    this.organisations = organisations;
    this.scope = scope;
    this.preconditions = preconditions;
    this.actions = actions;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<CommitteeView> page(CommitteeQuery query, String fingerprint) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    var below = !Boolean.FALSE.equals(query.descendants());
    var day = query.asOf() == null ? clock.today() : query.asOf();
    return Select.of(CommitteeView.COLUMNS, CommitteeView.FROM)
        .within(scope.get(), "o.path")
        .whereGiven(path, below ? "o.path ^@ ?" : "o.path = ?")
        .where("b.valid_from <= ?", day)
        .where("(b.valid_to IS NULL OR b.valid_to > ?)", day)
        .whereGiven(query.kind(), "b.kind = ANY (?)")
        .whereGiven(query.code(), "b.code = ?")
        .page(sql, query.paging(), SORTING, fingerprint, this::offered);
  }

  @Transactional
  CommitteeView get(UUID id) {
    return view(inScope(id).id);
  }

  @Transactional
  CommitteeView create(Body<NewCommittee> body) {
    var given = body.value();
    var violations = new Violations();
    var organisation =
        organisations.requireHeld(
            given.organisationId(), scope.get(), "organisationId", violations);
    violations.refuseIfAny();
    refuseUnlessWithin(organisation, new BodyTerm(given.validFrom(), given.validTo()));
    var committee = Committee.create(given);
    committees.persistAndFlush(committee);
    told.tell(List.of(committee.id), "created", made -> Map.of("code", made.code()));
    return view(committee.id);
  }

  @Transactional
  CommitteeView patch(UUID id, Body<CommitteePatch> body) {
    var committee = locked(id);
    var before = CommitteePatch.of(committee);
    var change = body.mergedInto(before);
    var end = change.validTo();
    Ends.refuseUnlessAfter(committee.validFrom, end);
    preconditions.requireVersion(committee.version);
    var organisation = organisations.byId(committee.organisationId, scope.get());
    refuseUnlessWithin(organisation.orElse(null), new BodyTerm(committee.validFrom, end));
    if (end != null && !bodies.outlived(Map.of(id, end)).isEmpty()) {
      throw ProblemException.of(RegistryProblem.BODY_NOT_IN_FORCE);
    }
    if (!change.equals(before)) {
      committee.change(change);
      committees.flush();
      told.tell(List.of(id), "changed", now -> Changes.between(before, change));
    }
    return view(id);
  }

  /** The committee, if its organisation is within the caller's scope. */
  Committee inScope(UUID id) {
    return find(id, LockModeType.NONE);
  }

  /** As {@link #inScope}, held so that its term and its members do not change apart. */
  Committee locked(UUID id) {
    return find(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private Committee find(UUID id, LockModeType lock) {
    return committees
        .findByIdOptional(id, lock)
        .filter(found -> organisations.byId(found.organisationId, scope.get()).isPresent())
        .orElseThrow(ProblemException::notFound);
  }

  private static void refuseUnlessWithin(@Nullable OrganisationRef organisation, BodyTerm term) {
    if (organisation != null && !term.isWithin(organisation)) {
      throw ProblemException.of(RegistryProblem.ORGANISATION_NOT_IN_FORCE);
    }
  }

  private CommitteeView view(UUID id) {
    return sql.one(
            "SELECT " + CommitteeView.COLUMNS + " FROM " + CommitteeView.FROM + " WHERE b.id = ?",
            List.of(id),
            this::offered)
        .orElseThrow(ProblemException::notFound);
  }

  private CommitteeView offered(ResultSet row) throws SQLException {
    return CommitteeView.of(row, actions.of(CommitteeResource.class));
  }
}
