package vn.cadre.platform.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.Origin;

/**
 * Performs an operation once for each key. One transaction spans the operation and its answer, so
 * either both are there or neither; the answer is rendered within it and sent after it.
 */
@ApplicationScoped
class KeyedOperation {
  private final StoredAnswers stored;
  private final Answers answers;
  private final ReadOperations reads;
  private final CurrentCaller caller;
  private final Origin.Reader origin;
  private final IdempotencyConfig config;

  KeyedOperation(
      StoredAnswers stored,
      Answers answers,
      ReadOperations reads,
      CurrentCaller caller,
      Origin.Reader origin,
      IdempotencyConfig config) {
    this.stored = stored;
    this.answers = answers;
    this.reads = reads;
    this.caller = caller;
    this.origin = origin;
    this.config = config;
  }

  /**
   * One request with a key.
   *
   * @param path of the request, without its query
   * @param resource path of what it is about where its answer names no Location, if anything
   * @param content fingerprint of query and body
   * @param lookup whether it changes nothing
   */
  record Attempt(
      IdempotencyKey key, String path, Optional<String> resource, byte[] content, boolean lookup) {}

  /** What came of an attempt. */
  sealed interface Outcome {
    /** Performed now; the operation's own result. */
    record Performed(@Nullable Object result) implements Outcome {}

    /** Performed before. */
    record Repeated(Answer answer) implements Outcome {}
  }

  Outcome perform(Attempt attempt, Callable<@Nullable Object> operation) {
    return QuarkusTransaction.requiringNew()
        .timeout((int) config.transactionLimit().toSeconds())
        .call(() -> once(attempt, operation));
  }

  private Outcome once(Attempt attempt, Callable<@Nullable Object> operation) throws Exception {
    var who = caller.ifKnown();
    var seal = seal(who, attempt);
    if (!stored.take(seal)) {
      throw ProblemException.of(IdempotencyProblem.KEY_IN_USE).withHeader("Retry-After", "1");
    }
    var rights = who.map(KeyedOperation::rights).orElseGet(() -> new byte[0]);
    var known = stored.find(seal);
    if (known.isPresent()) {
      if (!MessageDigest.isEqual(known.get().request(), attempt.content())) {
        throw ProblemException.of(IdempotencyProblem.KEY_REUSE);
      }
      return attempt.lookup()
          ? new Outcome.Performed(operation.call())
          : new Outcome.Repeated(
              who.isPresent() ? asOfNow(known.get(), rights, attempt) : known.get());
    }
    var result = operation.call();
    var answer = answers.of(attempt.content(), rights, result);
    if (answer.status() < 300) {
      stored.put(seal, attempt.lookup() ? answer.withoutBody() : answer);
    }
    return new Outcome.Performed(result);
  }

  /**
   * Keys of callers without a token are told apart by where they ask from, or one could be shown by
   * a key of its guessing what another was answered. No right of theirs can have gone meanwhile.
   */
  private Seal seal(Optional<Caller> who, Attempt attempt) {
    return who.map(known -> Seal.of(known.client(), known.subject(), attempt.path(), attempt.key()))
        .orElseGet(() -> Seal.of("", "@" + origin.read().address(), attempt.path(), attempt.key()));
  }

  /**
   * The stored answer, if the caller has the rights it was rendered with and may still read what it
   * shows; with other rights, the resource as they may see it now. Reading it anew asks its scope
   * again, and leaves whatever trace a reading leaves.
   */
  private Answer asOfNow(Answer known, byte[] rights, Attempt attempt) {
    var location = known.location();
    var resource = location == null ? attempt.resource() : Optional.of(location);
    var sameRights = MessageDigest.isEqual(known.rights(), rights);
    if (known.body().length == 0) {
      return known;
    }
    try {
      var now = resource.flatMap(reads::read);
      if (sameRights) {
        return known;
      }
      return now.map(shown -> known.showing(answers.of(known.request(), rights, shown)))
          .orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
    } catch (ForbiddenException mayNotRead) {
      return known.withoutBody();
    }
  }

  private static byte[] rights(Caller who) {
    return new Digest()
        .addAll(who.roles())
        .addAll(who.organisationCodes())
        .add(who.cadreId() == null ? "" : who.cadreId().toString())
        .bytes();
  }
}
