package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Correction;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.cadre.MaskedFields;
import vn.cadre.registry.cadre.Present;
import vn.cadre.registry.code.EntryState;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.known.Recorded;
import vn.cadre.registry.problem.RegistryProblem;

/** Makes, corrects and annuls the entries of people who belong in the caller's scope. */
@ApplicationScoped
public class Corrections {
  /** What every PATCH of an entry says of itself. */
  public static final String PATCH =
      "JSON Merge Patch: null clears, absent keeps. `reason` is required and says why; it shows as `corrected` and in the history, and whatever is derived from the entry follows.";

  /** What every annulment says of itself. */
  public static final String ANNUL =
      "The entry is kept and shown with `annulled=true` alone; it counts nowhere any more.";

  private final EntryRules rules;
  private final Entries entries;
  private final EntryTable table;
  private final EntryEvents events;
  private final Cadres cadres;
  private final Present present;
  private final Decisions decisions;
  private final Preconditions preconditions;
  private final ChangeReason reason;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  Corrections(
      EntryRules rules,
      Entries entries,
      EntryTable table,
      EntryEvents events,
      Cadres cadres,
      Present present,
      Decisions decisions,
      Preconditions preconditions,
      ChangeReason reason,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.rules = rules;
    this.entries = entries;
    this.table = table;
    this.events = events;
    this.cadres = cadres;
    this.present = present;
    this.decisions = decisions;
    this.preconditions = preconditions;
    this.reason = reason;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  /** Records a new entry. */
  @Transactional
  public <N extends Record, V extends EntryView> V create(
      EntryKind<N, V> kind, UUID cadreId, Body<N> body) {
    var home = home(kind, cadreId);
    var occasion = rules.occasion(cadreId, home);
    var draft = body.draft();
    rules.check(kind, draft, occasion);
    var id = record(kind, occasion, home, draft.sound());
    return entries.recorded(kind, cadreId, home.path(), id);
  }

  /**
   * Records what was given otherwise than by a request, in the transaction of whoever asks.
   *
   * @throws ProblemException before anything is written, where it may not be recorded
   */
  public <N extends Record, V extends EntryView> void record(
      EntryKind<N, V> kind, UUID cadreId, N given) {
    var home = home(kind, cadreId);
    var occasion = rules.occasion(cadreId, home);
    var draft = Draft.of(given);
    rules.check(kind, draft, occasion);
    record(kind, occasion, home, draft.sound());
  }

  /** Tells what recording an entry would do; its fields are held to the same rules. */
  @Transactional
  public <N extends Record, R> R rehearse(
      EntryKind<N, ?> kind, UUID cadreId, Body<N> body, Rehearsal<N, R> rehearsal) {
    var home = home(kind, cadreId);
    var occasion = rules.occasion(cadreId, home);
    var draft = body.draft();
    rules.check(kind, draft, occasion);
    var given = draft.sound();
    return rehearsal.of(
        given,
        occasion,
        () -> {
          sql.update("SAVEPOINT rehearsal", List.of());
          record(kind, occasion, home, given);
          sql.update("ROLLBACK TO SAVEPOINT rehearsal", List.of());
          sql.update("RELEASE SAVEPOINT rehearsal", List.of());
        });
  }

  private <N extends Record, V extends EntryView> UUID record(
      EntryKind<N, V> kind, Occasion occasion, Cadres.Home home, N given) {
    var cadreId = occasion.cadreId();
    kind.requireAllowed(given, occasion);
    var id = table.insert(kind, cadreId, given, registered(given, cadreId));
    var stored = stored(kind, cadreId, home, id);
    events.tell(kind, "recorded", null, stored);
    kind.recorded(stored.entry(), given);
    return id;
  }

  /** Corrects an entry; one that says the same already stays as it is. */
  @Transactional
  public <N extends Record, V extends EntryView> V correct(
      EntryKind<N, V> kind, UUID cadreId, UUID id, Body<N> body) {
    var home = home(kind, cadreId);
    var stored = locked(kind, cadreId, home, id);
    var unseen =
        entries.isShown(kind, cadreId)
            ? new Violations()
            : MaskedFields.overwritten(Fields.of(stored.given()), body.fields());
    var draft = body.correcting(stored.given(), unseen);
    if (draft.areSound()) {
      draft.check((told, found) -> kind.checkCorrection(stored.given(), told.value(), found));
    }
    var occasion = rules.occasion(cadreId, home);
    rules.check(kind, draft.map(Correction::value), occasion);
    var correction = draft.sound();
    requireCounting(stored.entry());
    if (!correction.value().equals(stored.given())) {
      kind.requireCorrectionAllowed(correction.value(), occasion);
      var decision = registered(correction.value(), stored);
      reason.state(correction.reason());
      table.correct(kind, id, correction.value(), decision, correction.reason());
      events.tell(kind, "corrected", stored, stored(kind, cadreId, home, id));
    }
    return entries.written(kind, cadreId, home.path(), id);
  }

  /** Annuls an entry that was made in error. */
  @Transactional
  public <N extends Record, V extends EntryView> V annul(
      EntryKind<N, V> kind, UUID cadreId, UUID id, Body<Annulment> body) {
    var home = home(kind, cadreId);
    var stored = locked(kind, cadreId, home, id);
    var why = body.value().reason();
    requireCounting(stored.entry());
    reason.state(why);
    table.annul(kind, List.of(id), why);
    var annulled = stored(kind, cadreId, home, id);
    events.tell(kind, "annulled", stored, annulled);
    kind.annulled(annulled.entry(), annulled.given());
    return entries.written(kind, cadreId, home.path(), id);
  }

  private <N extends Record> Stored<N> locked(
      EntryKind<N, ?> kind, UUID cadreId, Cadres.Home home, UUID id) {
    if (!table.lock(kind, cadreId, id)) {
      throw ProblemException.notFound();
    }
    return stored(kind, cadreId, home, id);
  }

  private <N extends Record> Stored<N> stored(
      EntryKind<N, ?> kind, UUID cadreId, Cadres.Home home, UUID id) {
    var now = new EntryKind.Reading(cadreId, home.path(), Recorded.now(cadreId));
    return table
        .find(
            kind,
            now,
            id,
            row ->
                new Stored<>(Entry.of(row, home.path(), kind.cites(), List.of()), kind.given(row)))
        .orElseThrow(ProblemException::notFound);
  }

  private void requireCounting(Entry entry) {
    preconditions.requireVersion(entry.version());
    if (entry.state() == EntryState.ANNULLED) {
      throw ProblemException.of(RegistryProblem.ENTRY_ANNULLED);
    }
  }

  private @Nullable UUID registered(Record given, UUID cadreId) {
    var paper = EntryRules.paper(given);
    if (paper == null) {
      return null;
    }
    var decision = decisions.register(paper);
    decisions.concerns(decision, cadreId);
    return decision;
  }

  /** The same paper stays, even if it could not be cited anew. */
  private @Nullable UUID registered(Record given, Stored<?> stored) {
    var cited = stored.entry().decision();
    return cited != null
            && Objects.equals(EntryRules.paper(given), EntryRules.paper(stored.given()))
        ? cited.id()
        : registered(given, stored.entry().cadreId());
  }

  private Cadres.Home home(EntryKind<?, ?> kind, UUID cadreId) {
    var home =
        cadres.home(cadreId, clock.today(), scope.get()).orElseThrow(ProblemException::notFound);
    if (kind.showsInPerson()) {
      // before the entry, as everyone locks who changes both
      present.hold(List.of(cadreId));
    }
    return home;
  }
}
