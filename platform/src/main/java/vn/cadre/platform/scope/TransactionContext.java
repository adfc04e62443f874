package vn.cadre.platform.scope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Caller;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;

/**
 * Tells the database at the begin of each transaction, in one call, who acts and how far they
 * reach. Both end with the transaction, so a connection of the pool carries nothing from one to the
 * next, and whatever runs outside a transaction sees nothing.
 */
@ApplicationScoped
class TransactionContext {
  private static final String ENTER = "SELECT enter(?, ?, ?, ?)";
  private static final String ENTER_PUBLIC = "SELECT enter_public(?)";

  private final Sql sql;
  private final CurrentCaller caller;
  private final Origin.Reader origin;
  private final TransactionManager transactions;
  private final TransactionSynchronizationRegistry registry;
  private final ObjectMapper json;
  private final CivilClock clock;

  TransactionContext(
      Sql sql,
      CurrentCaller caller,
      Origin.Reader origin,
      TransactionManager transactions,
      TransactionSynchronizationRegistry registry,
      ObjectMapper json,
      CivilClock clock) {
    this.sql = sql;
    this.caller = caller;
    this.origin = origin;
    this.transactions = transactions;
    this.registry = registry;
    this.json = json;
    this.clock = clock;
  }

  /** Who acts, and the codes of the organisations that are open to them. */
  private record Entry(Collection<String> codes, @Nullable Caller self, Actor actor) {}

  void begun(@Observes @Initialized(TransactionScoped.class) Object transaction)
      throws SystemException {
    try {
      registry.putResource(CurrentScope.KEY, enter());
    } catch (RuntimeException refused) {
      // whoever begins a transaction does not expect to find one when that fails
      transactions.rollback();
      throw refused;
    }
  }

  private Scope enter() {
    var work = Work.declared();
    return work.isEmpty() && PublicSight.declared() ? enterPublic() : enter(entry(work));
  }

  /** Whoever asks is told to the audit trail, and sees no more for it. */
  private Scope enterPublic() {
    sql.one(ENTER_PUBLIC, List.of(text(asking(traceId()))), row -> true);
    return Scope.NOTHING;
  }

  private Scope enter(Entry entry) {
    return sql.one(
            ENTER,
            Arrays.asList(
                entry.codes(), clock.today(), Actor.ownRecord(entry.self()), text(entry.actor())),
            row -> {
              var roots = row.getArray(1);
              return roots == null
                  ? Scope.EVERYWHERE
                  : Scope.of(List.of((String[]) roots.getArray()));
            })
        .orElseThrow();
  }

  private Entry entry(Optional<Work> work) {
    var trace = traceId();
    if (work.isPresent()) {
      var owner = work.get().onBehalfOf();
      return new Entry(
          owner == null ? Set.of("*") : owner.organisationCodes(),
          owner,
          Actor.of(work.get(), trace));
    }
    var who = caller();
    return new Entry(
        who.<Collection<String>>map(Caller::organisationCodes).orElse(Set.of()),
        who.orElse(null),
        asking(trace));
  }

  private Actor asking(@Nullable String trace) {
    return caller()
        .map(who -> Actor.of(who, origin.read(), trace))
        .orElseGet(() -> Actor.nobody(origin.read(), trace));
  }

  private Optional<Caller> caller() {
    return Arc.container().requestContext().isActive() ? caller.ifKnown() : Optional.empty();
  }

  private static @Nullable String traceId() {
    var span = Span.current().getSpanContext();
    return span.isValid() ? span.getTraceId() : null;
  }

  private String text(Actor actor) {
    try {
      // the one character of JSON that PostgreSQL does not store
      return json.writeValueAsString(actor).replace("\\u0000", "\\ufffd");
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
