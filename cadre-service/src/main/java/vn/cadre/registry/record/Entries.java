package vn.cadre.registry.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Queries;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.known.KnownAt;
import vn.cadre.registry.known.Recorded;
import vn.cadre.registry.known.Records;

/** Reads the entries of whoever the caller may read, today's or as they were recorded once. */
@ApplicationScoped
public class Entries {
  private final EntryTable table;
  private final Cadres cadres;
  private final Records records;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final PersonalData personalData;
  private final AllowedActions actions;
  private final Queries queries;
  private final Sql sql;
  private final CivilClock clock;

  Entries(
      EntryTable table,
      Cadres cadres,
      Records records,
      CurrentScope scope,
      CurrentCaller caller,
      PersonalData personalData,
      AllowedActions actions,
      Queries queries,
      Sql sql,
      CivilClock clock) {
    this.table = table;
    this.cadres = cadres;
    this.records = records;
    this.scope = scope;
    this.caller = caller;
    this.personalData = personalData;
    this.actions = actions;
    this.queries = queries;
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * One person's entries of a kind.
   *
   * @param asked the query of the operation at hand
   */
  @Transactional
  public <N extends Record, V extends EntryView, Q extends Record & EntryList> Page<V> page(
      EntryKind<N, V> kind, UUID cadreId, Class<Q> asked) {
    var home = readable(cadreId, () -> queries.read(asked).entries().known().knownAt() != null);
    var query = queries.read(asked);
    var wanted = query.entries();
    var source = records.of(cadreId, wanted.known());
    var reading = new EntryKind.Reading(cadreId, home.path(), source);
    var select =
        Select.of(kind.selected(), kind.from(source), source.arguments().toArray())
            .where("e.cadre_id = ?", cadreId);
    if (!Boolean.TRUE.equals(wanted.annulled())) {
      select.where("e.annulled_at IS NULL");
    }
    if (wanted.asOf() != null) {
      kind.inForce(wanted.asOf(), reading, select);
    }
    query.narrow(select);
    var shown = shown(kind, reading);
    var page =
        select.page(sql, wanted.paging(), kind.sorting(), queries.fingerprint(), shown::view);
    shown.log(!page.items().isEmpty());
    return page;
  }

  /** One entry, at the instant that the operation at hand is asked for. */
  @Transactional
  public <N extends Record, V extends EntryView> V get(
      EntryKind<N, V> kind, UUID cadreId, UUID id) {
    var home = readable(cadreId, () -> queries.read(KnownAt.class).knownAt() != null);
    var source = records.of(cadreId, queries.read(KnownAt.class));
    return one(kind, new EntryKind.Reading(cadreId, home.path(), source), id);
  }

  /** As it stands now, for whoever has just said all of it, so that it is masked to nobody. */
  <N extends Record, V extends EntryView> V recorded(
      EntryKind<N, V> kind, UUID cadreId, String path, UUID id) {
    var reading = new EntryKind.Reading(cadreId, path, Recorded.now(cadreId));
    return one(kind, reading, id, shown(kind, reading, true));
  }

  /** As it stands now, for whoever has just changed a part of it. */
  <N extends Record, V extends EntryView> V written(
      EntryKind<N, V> kind, UUID cadreId, String path, UUID id) {
    return one(kind, new EntryKind.Reading(cadreId, path, Recorded.now(cadreId)), id);
  }

  /** Whether the caller is shown what entries of the kind say about this person. */
  boolean isShown(EntryKind<?, ?> kind, UUID cadreId) {
    return !kind.isPersonal() || personalData.isShownOf(cadreId);
  }

  private <N extends Record, V extends EntryView> V one(
      EntryKind<N, V> kind, EntryKind.Reading reading, UUID id) {
    return one(kind, reading, id, shown(kind, reading));
  }

  private <N extends Record, V extends EntryView> V one(
      EntryKind<N, V> kind, EntryKind.Reading reading, UUID id, Shown<N, V> shown) {
    var view = table.find(kind, reading, id, shown::view).orElseThrow(ProblemException::notFound);
    shown.log(true);
    return view;
  }

  private <N extends Record, V extends EntryView> Shown<N, V> shown(
      EntryKind<N, V> kind, EntryKind.Reading reading) {
    return shown(kind, reading, isShown(kind, reading.cadreId()));
  }

  private <N extends Record, V extends EntryView> Shown<N, V> shown(
      EntryKind<N, V> kind, EntryKind.Reading reading, boolean whole) {
    // what is only remembered cannot be acted upon; one's own record may lie out of one's scope
    var may =
        reading.source().isNow() && scope.get().covers(reading.path())
            ? actions.of(kind.resource(), action -> mayTry(kind, reading.cadreId(), action))
            : List.<String>of();
    return new Shown<>(kind, reading, may, whole, personalData);
  }

  /** A patch would overwrite what the caller is not shown, which is refused. */
  private boolean mayTry(EntryKind<?, ?> kind, UUID cadreId, String action) {
    return !action.equals("patch") || isShown(kind, cadreId);
  }

  /** How the caller is shown entries, and that it is written down where they are personal. */
  private record Shown<N extends Record, V extends EntryView>(
      EntryKind<N, V> kind,
      EntryKind.Reading reading,
      List<String> actions,
      boolean whole,
      PersonalData personalData) {

    V view(ResultSet row) throws SQLException {
      var entry = Entry.of(row, reading.path(), kind.cites(), actions);
      return whole ? kind.view(entry, row) : kind.masked(entry);
    }

    void log(boolean any) {
      if (any && whole && kind.isPersonal()) {
        personalData.shown(List.of(reading.cadreId()), List.of(kind.collection()));
      }
    }
  }

  /** Everyone may read their own record, wherever it lies. */
  private Cadres.Home readable(UUID cadreId, BooleanSupplier asksForThePast) {
    return cadres
        .remembered(cadreId, clock.today(), caller.get(), scope.get(), asksForThePast)
        .orElseThrow(ProblemException::notFound);
  }
}
