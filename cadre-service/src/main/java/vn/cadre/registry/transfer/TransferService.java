package vn.cadre.registry.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.registry.appointment.Moves;
import vn.cadre.registry.problem.RegistryProblem;

/**
 * Takes requests from one side and lets the other answer; an acceptance moves the person at once.
 */
@ApplicationScoped
class TransferService {
  private final TransferRequests requests;
  private final TransferIntake intake;
  private final TransferList list;
  private final Sides.Finder sides;
  private final Moves moves;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final Preconditions preconditions;
  private final Outbox outbox;
  private final Clock clock;

  TransferService(
      TransferRequests requests,
      TransferIntake intake,
      TransferList list,
      Sides.Finder sides,
      Moves moves,
      CurrentScope scope,
      CurrentCaller caller,
      Preconditions preconditions,
      Outbox outbox,
      Clock clock) {
    this.requests = requests;
    this.intake = intake;
    this.list = list;
    this.sides = sides;
    this.moves = moves;
    this.scope = scope;
    this.caller = caller;
    this.preconditions = preconditions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  TransferView get(UUID id) {
    return list.view(inScope(id, LockModeType.NONE));
  }

  @Transactional
  TransferView create(Body<NewTransferRequest> body) {
    var request = intake.judge(body.value());
    requests.persistAndFlush(request);
    return published(request, "requested");
  }

  /** Ends the present main post and begins the new one, under every rule, or changes nothing. */
  @Transactional
  TransferView accept(UUID id) {
    var request = toAnswer(id);
    var accepted = request.state.accepted();
    var now = sides.of(request);
    var person = now.person();
    var post = now.post();
    if (person == null
        || post == null
        || !person.home().path().equals(request.sendingPath)
        || !post.organisation().path().equals(request.receivingPath)) {
      throw ProblemException.of(RegistryProblem.TRANSFER_OVERTAKEN);
    }
    sides.enter(request);
    var reach = Scope.of(List.of(person.home().path(), post.organisation().path()));
    request.appointmentId =
        moves.make(
            new Moves.Move(
                person.id(),
                post.id(),
                request.kind.appointment(),
                request.starts,
                request.ends,
                request.decision()),
            reach);
    return settled(request, accepted, null, "accepted");
  }

  @Transactional
  TransferView refuse(UUID id, Body<Refusal> body) {
    inScope(id, LockModeType.NONE);
    var reason = body.value().reason();
    var request = toAnswer(id);
    return settled(request, request.state.refused(), reason, "refused");
  }

  @Transactional
  TransferView withdraw(UUID id) {
    var request = open(id, Standing::mayWithdraw);
    return settled(request, request.state.withdrawn(), null, "withdrawn");
  }

  private TransferRequest toAnswer(UUID id) {
    return open(id, Standing::mayAnswer);
  }

  /** The request, held, for someone who may do this with it, at the version that they saw. */
  private TransferRequest open(UUID id, Predicate<Standing> allowed) {
    var request = inScope(id, LockModeType.PESSIMISTIC_WRITE);
    if (!allowed.test(new Standing(request, caller.get(), scope.get()))) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, Standing.FORBIDDEN);
    }
    preconditions.requireVersion(request.version);
    return request;
  }

  private TransferRequest inScope(UUID id, LockModeType lock) {
    return requests
        .findByIdOptional(id, lock)
        .filter(found -> new Standing(found, caller.get(), scope.get()).sees())
        .orElseThrow(ProblemException::notFound);
  }

  private TransferView settled(
      TransferRequest request, TransferState end, @Nullable String reason, String type) {
    request.reason = reason;
    request.settle(end, caller.get(), clock.instant());
    requests.flush();
    return published(request, type);
  }

  private TransferView published(TransferRequest request, String type) {
    outbox.append(
        new DomainEvent(
            TransferRequestState.AGGREGATE,
            request.id,
            request.version + 1,
            type,
            Map.of("state", request.state),
            TransferRequestState.of(request),
            SeenBy.through(
                Stream.of(request.sendingPath, request.receivingPath)
                    .filter(Objects::nonNull)
                    .toList())));
    return list.view(request);
  }
}
