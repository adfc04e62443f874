package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
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
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
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

  private static final String BIRTH_DATE = "SELECT birth_date FROM cadre WHERE id = ?";

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
    var id = record(kind, cadreId, home, body.value());
    return entries.written(kind, cadreId, home.path(), id);
  }

  /**
   * Records what was given otherwise than by a request, in the transaction of whoever asks.
   *
   * @throws ProblemException before anything is written, where it may not be recorded
   */
  public <N extends Record, V extends EntryView> void record(
      EntryKind<N, V> kind, UUID cadreId, N given) {
    record(kind, cadreId, home(kind, cadreId), given);
  }

  private <N extends Record, V extends EntryView> UUID record(
      EntryKind<N, V> kind, UUID cadreId, Cadres.Home home, N given) {
    var occasion = occasion(cadreId, home);
    check(kind, given, occasion, new Violations());
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
    var correction = body.correcting(stored.given(), unseen);
    var forbidden = new Violations();
    kind.checkCorrection(stored.given(), correction.value(), forbidden);
    var occasion = occasion(cadreId, home);
    check(kind, correction.value(), occasion, forbidden);
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
    table.annul(kind, id, why);
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

  private <N extends Record> void check(
      EntryKind<N, ?> kind, N given, Occasion occasion, Violations violations) {
    kind.dates(given).forEach(date -> date.check(occasion.born(), occasion.today(), violations));
    kind.check(given, occasion, violations);
    var paper = paper(given);
    if (paper != null) {
      Bringing.require(kind.papers(given), paper.type(), "decision.type", violations);
      decisions.check(paper, "decision", violations);
    }
    violations.refuseIfAny();
  }

  private @Nullable UUID registered(Record given, UUID cadreId) {
    var paper = paper(given);
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
    return cited != null && Objects.equals(paper(given), paper(stored.given()))
        ? cited.id()
        : registered(given, stored.entry().cadreId());
  }

  private static @Nullable DecisionPaper paper(Record given) {
    return given instanceof Cites cites ? cites.decision() : null;
  }

  private Occasion occasion(UUID cadreId, Cadres.Home home) {
    return new Occasion(
        cadreId,
        home.path(),
        sql.list(BIRTH_DATE, List.of(cadreId), Corrections::birth).getFirst(),
        clock.today());
  }

  private static @Nullable PartialDate birth(ResultSet row) throws SQLException {
    var text = row.getString(1);
    return text == null ? null : PartialDate.parse(text);
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
