package vn.cadre.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.problem.RegistryProblem;

/** Registers and mends organisations; each change carries its event. */
@ApplicationScoped
class OrganisationService {
  static final String AGGREGATE = "organisations";

  private static final String ONE =
      "SELECT %s FROM %s WHERE o.id = ?".formatted(OrganisationView.COLUMNS, OrganisationView.FROM);

  private static final String HOLD =
      "SELECT 1 FROM organisation WHERE id = ?::uuid OR code = ANY (?) ORDER BY id FOR NO KEY UPDATE";
  private static final String TAKEN = "SELECT 1 FROM organisation_label WHERE code = ?";

  private final Sql sql;
  private final OrganisationRepository organisations;
  private final CurrentScope scope;
  private final Preconditions preconditions;
  private final AllowedActions actions;
  private final Outbox outbox;

  OrganisationService(
      Sql sql,
      OrganisationRepository organisations,
      CurrentScope scope,
      Preconditions preconditions,
      AllowedActions actions,
      Outbox outbox) {
    this.sql = sql;
    this.organisations = organisations;
    this.scope = scope;
    this.preconditions = preconditions;
    this.actions = actions;
    this.outbox = outbox;
  }

  @Transactional
  OrganisationView get(UUID id) {
    return offered(view(inScope(id)));
  }

  @Transactional
  OrganisationView create(Body<NewOrganisation> body) {
    return create(body.draft(), scope.get());
  }

  OrganisationView create(NewOrganisation given, Scope scope) {
    return create(Draft.of(given), scope);
  }

  private OrganisationView create(Draft<NewOrganisation> draft, Scope scope) {
    var parent =
        draft.find(
            (told, found) -> {
              hold(told);
              return parent(told.parentId(), scope, found);
            },
            "parentId");
    var listed =
        draft.find(
            (told, found) -> predecessors(told.predecessors(), scope, found), "predecessors");
    draft.checkIfRefused(
        (told, found) -> {
          if (outlivesItsLevel(told)) {
            found.add("validTo", RegistryProblem.LEVEL_ENDED);
          }
          if (parent != null
              && !parent.asRef().existsThroughout(told.validFrom(), told.validTo())) {
            found.add("parentId", RegistryProblem.PARENT_NOT_IN_FORCE);
          }
        },
        "level",
        "validFrom",
        "validTo");
    var given = draft.sound();
    refuseIfTaken(given.code());
    var predecessors = listed == null ? Set.<Organisation>of() : listed;
    if (parent != null && !parent.asRef().existsThroughout(given.validFrom(), given.validTo())) {
      throw ProblemException.of(RegistryProblem.PARENT_NOT_IN_FORCE);
    }
    var organisation = Organisation.create(given, parent, predecessors);
    // the successors of an organisation are part of its state, so each of them gets a new version
    predecessors.forEach(predecessor ->
        organisations
            .getEntityManager()
            .lock(predecessor, LockModeType.PESSIMISTIC_FORCE_INCREMENT));
    organisations.persistAndFlush(organisation);
    refuseUnlessLevelExists(given);
    var events = new ArrayList<DomainEvent>();
    var made = view(organisation);
    events.add(event(organisation.path, made, "created", Map.of("code", made.code())));
    for (var predecessor : predecessors) {
      var view = view(predecessor);
      events.add(
          event(predecessor.path, view, "succeeded", Map.of("successors", view.successors())));
    }
    outbox.append(events);
    return offered(made);
  }

  @Transactional
  OrganisationView patch(UUID id, Body<OrganisationPatch> body) {
    var organisation = inScope(id);
    var change = body.mergedInto(OrganisationPatch.of(organisation));
    preconditions.requireVersion(organisation.version);
    var before = OrganisationPatch.of(organisation);
    if (change.equals(before)) {
      return offered(view(organisation));
    }
    organisation.describe(change);
    organisations.flush();
    var changed = view(organisation);
    outbox.append(event(organisation.path, changed, "changed", Changes.between(before, change)));
    return offered(changed);
  }

  /**
   * What it is put below and what it succeeds, in the order in which restructurings take them, so
   * that neither ends meanwhile and nobody waits in a circle.
   */
  private void hold(NewOrganisation told) {
    var predecessors = told.predecessors();
    sql.list(
        HOLD,
        Arrays.asList(told.parentId(), predecessors == null ? List.of() : predecessors),
        row -> true);
  }

  /** Two at once are told apart by the constraint, which does not say the code. */
  private void refuseIfTaken(String code) {
    if (sql.one(TAKEN, List.of(code), row -> true).isPresent()) {
      throw RegistryProblem.taken("code", code);
    }
  }

  private OrganisationView offered(OrganisationView view) {
    return view.allowing(actions.of(OrganisationResource.class));
  }

  private Organisation inScope(UUID id) {
    return organisations
        .findByIdOptional(id)
        .filter(found -> scope.get().covers(found.path))
        .orElseThrow(ProblemException::notFound);
  }

  private @Nullable Organisation parent(@Nullable UUID id, Scope scope, Violations violations) {
    if (id == null) {
      if (!scope.everywhere()) {
        violations.add("parentId", ViolationCode.REQUIRED);
      }
      return null;
    }
    var parent = organisations.findById(id);
    if (parent == null || !scope.covers(parent.path)) {
      Organisations.unknown("parentId", id, violations);
      return null;
    }
    return parent;
  }

  private Set<Organisation> predecessors(
      @Nullable List<String> codes, Scope scope, Violations violations) {
    if (codes == null || codes.isEmpty()) {
      return Set.of();
    }
    var found = new HashSet<>(organisations.lockedByCodes(codes));
    found.removeIf(predecessor -> !scope.covers(predecessor.path));
    for (int i = 0; i < codes.size(); i++) {
      var code = codes.get(i);
      if (found.stream().noneMatch(predecessor -> predecessor.code.equals(code))) {
        Organisations.unknown("predecessors[" + i + "]", code, violations);
      }
    }
    return found;
  }

  private static boolean outlivesItsLevel(NewOrganisation given) {
    var end = given.level().validTo();
    return end != null && (given.validTo() == null || given.validTo().isAfter(end));
  }

  private static void refuseUnlessLevelExists(NewOrganisation given) {
    if (outlivesItsLevel(given)) {
      throw ProblemException.refused(
          RegistryProblem.LEVEL_ENDED,
          RegistryProblem.LEVEL_ENDED.explanation(),
          List.of(
              new Reason(
                  "organisation.level-in-force",
                  false,
                  given.level().validTo(),
                  given.validTo(),
                  "Luật Tổ chức chính quyền địa phương 72/2025/QH15",
                  RegistryProblem.LEVEL_ENDED.explanation(),
                  true)));
    }
  }

  /** Read anew: what it points to may be out of scope, which an entity would not tell. */
  private OrganisationView view(Organisation organisation) {
    return sql.one(ONE, List.of(organisation.id), OrganisationView::of)
        .orElseThrow(ProblemException::notFound);
  }

  private static DomainEvent event(
      String path, OrganisationView view, String type, Map<String, ?> change) {
    return new DomainEvent(
        AGGREGATE, view.id(), view.version() + 1, type, change, view, SeenBy.through(path));
  }
}
