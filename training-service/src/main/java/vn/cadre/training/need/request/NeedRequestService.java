package vn.cadre.training.need.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.outbox.Changes;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.training.code.NeedRequestState;
import vn.cadre.training.problem.TrainingProblem;

/** Takes in what units ask for, and says what becomes of it. */
@ApplicationScoped
class NeedRequestService {
  private static final Bilingual FIXED =
      new Bilingual("Đơn vị đề xuất không thay đổi", "The unit that asks stays");

  private final NeedRequests requests;
  private final NeedRequestChecks checks;
  private final NeedRequestTold told;
  private final Organisations organisations;
  private final AllowedActions actions;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final CurrentCaller caller;

  NeedRequestService(
      NeedRequests requests,
      NeedRequestChecks checks,
      NeedRequestTold told,
      Organisations organisations,
      AllowedActions actions,
      Preconditions preconditions,
      CurrentScope scope,
      CurrentCaller caller) {
    this.requests = requests;
    this.checks = checks;
    this.told = told;
    this.organisations = organisations;
    this.actions = actions;
    this.preconditions = preconditions;
    this.scope = scope;
    this.caller = caller;
  }

  @Transactional
  Page<NeedRequestView> page(NeedRequestQuery query, String fingerprint) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return requests.page(query, path, scope.get(), fingerprint, this::actions);
  }

  @Transactional
  NeedRequestView get(UUID id) {
    return requests.require(id, this::actions);
  }

  @Transactional
  NeedRequestView create(Body<NewNeedRequest> body) {
    var checked = checked(body.draft());
    var id = requests.add(checked.given(), checked.people(), caller.get().name());
    told.tell(List.of(id), "requested", state -> Map.of("state", state.state()));
    return get(id);
  }

  @Transactional
  NeedRequestView patch(UUID id, Body<NewNeedRequest> body) {
    var now = held(id);
    var before = now.given();
    var draft = body.draftInto(before);
    draft.check(
        (given, found) -> {
          if (!given.organisationId().equals(before.organisationId())) {
            found.add("organisationId", "immutable", FIXED);
          }
        },
        "organisationId");
    var checked = checked(draft);
    preconditions.requireVersion(now.version());
    requireOpen(now);
    if (checked.given().equals(before)) {
      return now;
    }
    requests.change(id, checked.given(), checked.people(), now.cadreIds());
    told.tell(List.of(id), "changed", state -> Changes.between(before, checked.given()));
    return get(id);
  }

  @Transactional
  NeedRequestView settle(
      UUID id, NeedRequestState next, @Nullable Body<NeedSettlement> body, String type) {
    var now = held(id);
    var why = body == null ? null : body.value().reason();
    preconditions.requireVersion(now.version());
    requireOpen(now);
    requests.settle(id, next, caller.get().name(), why);
    told.tell(List.of(id), type, state -> Map.of("state", state.state()));
    return get(id);
  }

  private NeedRequestView held(UUID id) {
    get(id);
    requests.hold(id);
    return get(id);
  }

  private static void requireOpen(NeedRequestView request) {
    if (request.state() != NeedRequestState.REQUESTED) {
      throw ProblemException.of(TrainingProblem.NEED_SETTLED);
    }
  }

  private List<String> actions(NeedRequestState state) {
    return actions.of(NeedRequestResource.class, action -> state == NeedRequestState.REQUESTED);
  }

  private record Checked(NewNeedRequest given, List<UUID> people) {}

  private Checked checked(Draft<NewNeedRequest> draft) {
    var people = new AtomicReference<List<UUID>>(List.of());
    draft.check(checks::subject, "courseId", "subject");
    draft.check(checks::count, "people", "cadreIds");
    draft.check(checks::unit, "organisationId");
    draft.check(checks::course, "courseId", "kind");
    draft.check(
        (given, found) -> people.set(checks.people(given, found)), "cadreIds", "organisationId");
    var given = draft.sound();
    return new Checked(given, people.get());
  }
}
