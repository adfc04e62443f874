package vn.cadre.registry.position;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.period.Ends;
import vn.cadre.registry.problem.RegistryProblem;
import vn.cadre.registry.title.Titles;

/** Establishes and changes positions within the caller's scope. */
@ApplicationScoped
class PositionService {
  static final String AGGREGATE = "positions";
  private static final Facets FACETS =
      Facets.of("rank", "t.rank").by("managementTier", "p.management_tier");
  private static final Sorting SORTING =
      Sorting.of("p.id", "organisation")
          .by("organisation", "o.code", "text")
          .by("title", "t.code", "text")
          .by("seats", "p.seats", "integer")
          .by("validFrom", "p.valid_from", "date");

  private final PositionRepository positions;
  private final Organisations organisations;
  private final Titles titles;
  private final CurrentScope scope;
  private final Preconditions preconditions;
  private final AllowedActions actions;
  private final Outbox outbox;
  private final Sql sql;
  private final CivilClock clock;

  PositionService(
      PositionRepository positions,
      Organisations organisations,
      Titles titles,
      CurrentScope scope,
      Preconditions preconditions,
      AllowedActions actions,
      Outbox outbox,
      Sql sql,
      CivilClock clock) {
    this.positions = positions;
    this.organisations = organisations;
    this.titles = titles;
    this.scope = scope;
    this.preconditions = preconditions;
    this.actions = actions;
    this.outbox = outbox;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<PositionView> page(PositionQuery query, String fingerprint) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    var title = titles.find(query.title(), "title", violations);
    FACETS.check(query.facets(), violations);
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    var below = !Boolean.FALSE.equals(query.descendants());
    var select = Select.of(PositionView.COLUMNS_ON, PositionView.FROM_ON, day, day);
    select
        .within(scope.get(), "o.path")
        .whereGiven(path, below ? "o.path ^@ ?" : "o.path = ?")
        .where("p.valid_from <= ?", day)
        .where("(p.valid_to IS NULL OR p.valid_to > ?)", day)
        .whereGiven(title, "t.id = ?")
        .whereGiven(query.rank(), "t.rank = ANY (?)")
        .whereGiven(query.managementTier(), "p.management_tier = ANY (?)")
        .whereGiven(query.nonLocal(), "p.non_local = ?")
        .whereGiven(query.termLimited(), "p.term_limited = ?")
        .whereGiven(query.keyPost(), "t.key_post = ?");
    return select
        .page(sql, query.paging(), SORTING, fingerprint, this::offered)
        .with(select.facets(sql, FACETS, query.facets()));
  }

  @Transactional
  PositionView get(UUID id) {
    return view(inScope(id, LockModeType.NONE).id);
  }

  @Transactional
  PositionView create(Body<NewPosition> body) {
    var draft = body.draft();
    var organisation = draft.find(this::organisation, "organisationId");
    var title =
        draft.find((told, found) -> titles.find(told.titleCode(), "titleCode", found), "titleCode");
    draft.checkIfRefused(
        (told, found) -> {
          if (organisation != null
              && !organisation.existsThroughout(told.validFrom(), told.validTo())) {
            found.add("validFrom", RegistryProblem.ORGANISATION_NOT_IN_FORCE);
          }
        },
        "validFrom",
        "validTo");
    var given = draft.sound();
    refuseUnlessWithin(organisation, given.validFrom(), given.validTo());
    var position = Position.create(given, Objects.requireNonNull(title));
    positions.persistAndFlush(position);
    return published(
        position, "created", Map.of("seats", position.seats), Objects.requireNonNull(organisation));
  }

  @Transactional
  PositionView patch(UUID id, Body<PositionPatch> body) {
    var position = inScope(id, LockModeType.PESSIMISTIC_WRITE);
    var before = PositionPatch.of(position);
    var change = body.mergedInto(before);
    Ends.refuseUnlessAfter(position.validFrom, change.validTo());
    preconditions.requireVersion(position.version);
    if (change.equals(before)) {
      return view(id);
    }
    var organisation = organisation(position).orElseThrow(ProblemException::notFound);
    refuseUnlessWithin(organisation, position.validFrom, change.validTo());
    refuseUnlessHoldersFit(position, change);
    position.change(change);
    positions.flush();
    return published(position, "changed", Changes.between(before, change), organisation);
  }

  private @Nullable OrganisationRef organisation(NewPosition told, Violations found) {
    return organisations.requireHeld(told.organisationId(), scope.get(), "organisationId", found);
  }

  private static void refuseUnlessWithin(
      @Nullable OrganisationRef organisation, LocalDate from, @Nullable LocalDate to) {
    if (organisation != null && !organisation.existsThroughout(from, to)) {
      throw ProblemException.of(RegistryProblem.ORGANISATION_NOT_IN_FORCE);
    }
  }

  /** A position may shrink or end only around the people who hold it. */
  private void refuseUnlessHoldersFit(Position position, PositionPatch change) {
    var held =
        sql.one(
            """
            SELECT EXISTS (SELECT 1 FROM appointment
              WHERE position_id = ? AND (seat_no > ? AND coalesce(valid_to, 'infinity') > ?
                OR coalesce(valid_to, 'infinity') > coalesce(?::date, 'infinity')))\
            """,
            Arrays.asList(position.id, change.seats(), clock.today(), change.validTo()),
            row -> row.getBoolean(1));
    if (held.orElseThrow()) {
      throw ProblemException.of(RegistryProblem.SEATS_IN_USE);
    }
  }

  private PositionView published(
      Position position, String type, Map<String, ?> change, OrganisationRef organisation) {
    var view = view(position.id);
    outbox.append(
        new DomainEvent(
            AGGREGATE,
            position.id,
            position.version + 1,
            type,
            change,
            PositionState.of(view),
            SeenBy.through(organisation.path())));
    return view;
  }

  /** Locked for a change, so that nobody is seated between a check and the change it allows. */
  private Position inScope(UUID id, LockModeType lock) {
    return positions
        .findByIdOptional(id, lock)
        .filter(found -> organisation(found).isPresent())
        .orElseThrow(ProblemException::notFound);
  }

  private Optional<OrganisationRef> organisation(Position position) {
    return organisations.byId(position.organisationId, scope.get());
  }

  private PositionView view(UUID id) {
    return sql.one(
            "SELECT " + PositionView.COLUMNS + " FROM " + PositionView.FROM + " WHERE p.id = ?",
            List.of(id),
            this::offered)
        .orElseThrow(ProblemException::notFound);
  }

  private PositionView offered(ResultSet row) throws SQLException {
    return PositionView.of(row).allowing(actions.of(PositionResource.class));
  }
}
