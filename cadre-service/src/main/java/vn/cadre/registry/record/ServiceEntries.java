package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.cadre.Present;
import vn.cadre.registry.code.EntryState;

/**
 * Entries that the service makes in its own name, out of what another service tells, by the rules
 * that bind whoever makes them by hand. They are of kinds that cite no document. What the rules
 * forbid is answered, not thrown: an event is not sent again by whoever could mend it.
 */
@ApplicationScoped
public class ServiceEntries {
  private final EntryRules rules;
  private final ConstraintCheck constraints;
  private final EntryTable table;
  private final EntryEvents events;
  private final Cadres cadres;
  private final Present present;
  private final ChangeReason reason;
  private final CivilClock clock;

  ServiceEntries(
      EntryRules rules,
      ConstraintCheck constraints,
      EntryTable table,
      EntryEvents events,
      Cadres cadres,
      Present present,
      ChangeReason reason,
      CivilClock clock) {
    this.rules = rules;
    this.constraints = constraints;
    this.table = table;
    this.events = events;
    this.cadres = cadres;
    this.present = present;
    this.reason = reason;
    this.clock = clock;
  }

  /**
   * Records an entry of a person who has a record of their own.
   *
   * @param origin columns of the kind's table that nobody sends
   * @param why shows in the audit trail
   * @return its id, or null with everything that forbids it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <N extends Record, V extends EntryView> @Nullable UUID record(
      EntryKind<N, V> kind,
      UUID cadreId,
      N given,
      List<Column<N>> origin,
      String why,
      Violations violations) {
    present.hold(List.of(cadreId));
    if (!areAllowed(kind, cadreId, given, violations)) {
      return null;
    }
    reason.state(why);
    var id = table.insert(kind, cadreId, given, null, origin);
    var stored = find(kind, id).orElseThrow();
    events.tell(kind, "recorded", null, stored);
    kind.recorded(stored.entry(), given);
    return id;
  }

  /**
   * Corrects an entry that counts.
   *
   * @param change answers the same where it is to stay as it is
   * @return whether it says so now; false with what forbids it, or nothing where it counts no more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <N extends Record, V extends EntryView> boolean correct(
      EntryKind<N, V> kind,
      UUID id,
      UnaryOperator<N> change,
      List<Column<N>> origin,
      String why,
      Violations violations) {
    var found = counting(kind, id);
    if (found.isEmpty()) {
      return false;
    }
    var before = found.get();
    var given = change.apply(before.given());
    if (given.equals(before.given())) {
      return true;
    }
    if (!areAllowed(kind, before.entry().cadreId(), given, violations)) {
      return false;
    }
    reason.state(why);
    table.correct(kind, id, given, null, origin, why);
    events.tell(kind, "corrected", before, find(kind, id).orElseThrow());
    return true;
  }

  /** Annuls an entry, unless it counts no more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public <N extends Record, V extends EntryView> void annul(
      EntryKind<N, V> kind, UUID id, String why) {
    counting(kind, id)
        .ifPresent(before -> {
          reason.state(why);
          table.annul(kind, List.of(id), why);
          var annulled = find(kind, id).orElseThrow();
          events.tell(kind, "annulled", before, annulled);
          kind.annulled(annulled.entry(), annulled.given());
        });
  }

  private <N extends Record> boolean areAllowed(
      EntryKind<N, ?> kind, UUID cadreId, N given, Violations violations) {
    if (kind.cites()) {
      throw new IllegalStateException(kind.collection() + " rest on documents");
    }
    var home =
        cadres
            .home(cadreId, clock.today(), Scope.EVERYWHERE)
            .orElseThrow(ProblemException::notFound);
    var occasion = rules.occasion(cadreId, home);
    constraints.check(given, violations);
    if (violations.isEmpty()) {
      kind.judge(given, occasion, violations);
      kind.references(given, occasion, violations);
    }
    return violations.isEmpty();
  }

  /** As it stands once whoever else changes it is done; the person is locked before it. */
  private <N extends Record> Optional<Stored<N>> counting(EntryKind<N, ?> kind, UUID id) {
    var cadreId = find(kind, id).map(stored -> stored.entry().cadreId());
    if (cadreId.isEmpty()) {
      return Optional.empty();
    }
    present.hold(List.of(cadreId.get()));
    table.lock(kind, cadreId.get(), id);
    return find(kind, id).filter(stored -> stored.entry().state() == EntryState.RECORDED);
  }

  private <N extends Record> Optional<Stored<N>> find(EntryKind<N, ?> kind, UUID id) {
    return Optional.ofNullable(table.all(kind, List.of(id)).get(id));
  }
}
