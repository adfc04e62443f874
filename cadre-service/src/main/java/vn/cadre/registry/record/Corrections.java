package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
import vn.cadre.registry.code.EntryState;
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
    var home = home(cadreId);
    var given = body.value();
    check(kind, given, occasion(cadreId, home));
    var id = table.insert(kind, cadreId, given, registered(given));
    var made = entries.written(kind, cadreId, home.path(), id);
    events.tell(kind, cadreId, "recorded", null, made);
    return made;
  }

  /** Corrects an entry; one that says the same already stays as it is. */
  @Transactional
  public <N extends Record, V extends EntryView> V correct(
      EntryKind<N, V> kind, UUID cadreId, UUID id, Body<N> body) {
    var home = home(cadreId);
    var stored = locked(kind, cadreId, home, id);
    var unseen =
        entries.isShown(kind, cadreId)
            ? new Violations()
            : MaskedFields.overwritten(Fields.of(stored.given()), body.fields());
    var correction = body.correcting(stored.given(), unseen);
    check(kind, correction.value(), occasion(cadreId, home));
    requireCounting(stored.entry());
    if (!correction.value().equals(stored.given())) {
      var decision = registered(correction.value());
      reason.state(correction.reason());
      table.correct(kind, id, correction.value(), decision, correction.reason());
      return changed(kind, "corrected", stored);
    }
    return entries.written(kind, cadreId, home.path(), id);
  }

  /** Annuls an entry that was made in error. */
  @Transactional
  public <N extends Record, V extends EntryView> V annul(
      EntryKind<N, V> kind, UUID cadreId, UUID id, Body<Annulment> body) {
    var stored = locked(kind, cadreId, home(cadreId), id);
    var why = body.value().reason();
    requireCounting(stored.entry());
    reason.state(why);
    table.annul(kind, id, why);
    return changed(kind, "annulled", stored);
  }

  /** What stands in the table, before it changes. */
  private record Stored<N extends Record>(Entry entry, N given) {}

  private <N extends Record> Stored<N> locked(
      EntryKind<N, ?> kind, UUID cadreId, Cadres.Home home, UUID id) {
    if (!table.lock(kind, cadreId, id)) {
      throw ProblemException.notFound();
    }
    return table
        .find(
            kind,
            new EntryKind.Reading(cadreId, home.path(), Recorded.now(cadreId)),
            id,
            row ->
                new Stored<>(Entry.of(row, home.path(), kind.cites(), List.of()), kind.given(row)))
        .orElseThrow(ProblemException::notFound);
  }

  private <N extends Record, V extends EntryView> V changed(
      EntryKind<N, V> kind, String type, Stored<N> stored) {
    var entry = stored.entry();
    var after = entries.written(kind, entry.cadreId(), entry.path(), entry.id());
    events.tell(kind, entry.cadreId(), type, kind.view(entry, stored.given()), after);
    return after;
  }

  private void requireCounting(Entry entry) {
    preconditions.requireVersion(entry.version());
    if (entry.state() == EntryState.ANNULLED) {
      throw ProblemException.of(RegistryProblem.ENTRY_ANNULLED);
    }
  }

  private <N extends Record> void check(EntryKind<N, ?> kind, N given, Occasion occasion) {
    var violations = new Violations();
    kind.dates(given).forEach(date -> date.check(occasion.born(), occasion.today(), violations));
    kind.check(given, occasion, violations);
    var paper = paper(given);
    if (paper != null) {
      decisions.check(paper, "decision", violations);
    }
    violations.refuseIfAny();
  }

  private @Nullable UUID registered(Record given) {
    var paper = paper(given);
    return paper == null ? null : decisions.register(paper);
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

  private Cadres.Home home(UUID cadreId) {
    return cadres.home(cadreId, clock.today(), scope.get()).orElseThrow(ProblemException::notFound);
  }
}
