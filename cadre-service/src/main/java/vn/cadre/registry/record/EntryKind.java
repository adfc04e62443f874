package vn.cadre.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.DecisionView;
import vn.cadre.registry.known.Recorded;

/**
 * One kind of entry: its table, its fields, and the rules that hold between them.
 *
 * @param <N> what is sent to record one, and what a merge patch is applied to
 * @param <V> what is shown of one
 */
public abstract class EntryKind<N extends Record, V extends EntryView> {
  private static final Set<String> OF_THE_CALLER = Set.of("version", "masked", "allowedActions");

  private final String collection;
  private final String table;
  private final Class<?> resource;
  private final boolean cites;

  /**
   * @param collection last segment of its path, plural kebab-case; also the audited kind
   * @param given the class of what is sent; if it {@link Cites}, the table has a decision_id
   * @param resource the class of its operations
   */
  protected EntryKind(String collection, String table, Class<N> given, Class<?> resource) {
    this.collection = collection;
    this.table = table;
    this.resource = resource;
    this.cites = Cites.class.isAssignableFrom(given);
  }

  /** The kind's own columns. */
  protected abstract List<Column<N>> columns();

  /** What was sent, read back from its row. */
  protected abstract N given(ResultSet row) throws SQLException;

  /** What is shown of it. */
  protected abstract V view(Entry entry, N given);

  /** The orders of its list; rows stand as {@code e}. */
  protected abstract Sorting sorting();

  /** Narrows a list to what was in force on the day. */
  protected abstract void inForce(LocalDate day, Reading reading, Select select);

  /** The dates that must fit the person's life. */
  protected abstract List<Dated> dates(N given);

  /** The types of document that an entry may rest on, also once that is corrected. */
  protected Set<DecisionType> papers() {
    return EnumSet.allOf(DecisionType.class);
  }

  /** Those that this very entry may rest on, where it depends on what it says. */
  protected Set<DecisionType> papers(N given) {
    return papers();
  }

  /** The rules between its fields, the person and the policy packs. */
  protected void check(N given, Occasion occasion, Violations violations) {}

  /** Whether what it points to by an id is there; a file points by codes instead. */
  protected void references(N given, Occasion occasion, Violations violations) {}

  /** All rules but what it points to. */
  final void judge(N given, Occasion occasion, Violations violations) {
    dates(given).forEach(date -> date.check(occasion.born(), occasion.today(), violations));
    check(given, occasion, violations);
  }

  /** What a correction may not change of an entry. */
  protected void checkCorrection(N before, N after, Violations violations) {}

  /**
   * Refuses what the rules forbid to be recorded, though every field of it is right.
   *
   * @throws ProblemException with reasons
   */
  protected void requireAllowed(N given, Occasion occasion) {}

  /** As {@link #requireAllowed}, of what an entry would say once corrected. */
  protected void requireCorrectionAllowed(N given, Occasion occasion) {}

  /** Does what follows elsewhere from an entry that was just recorded. */
  protected void recorded(Entry entry, N given) {}

  /**
   * Takes that back, the entry having been annulled.
   *
   * @throws ProblemException with reasons, where other things rest on it
   */
  protected void annulled(Entry entry, N given) {}

  /** Whether only {@code personal-data} shows what it says. */
  protected boolean isPersonal() {
    return false;
  }

  /** What is shown of a personal entry to everyone else. */
  protected V masked(Entry entry) {
    throw new IllegalStateException(collection + " are not masked");
  }

  /** Whether the person's own state, as the topic of people tells it, follows from it. */
  protected boolean showsInPerson() {
    return false;
  }

  /** Who is told of changes. */
  protected Audience audience() {
    return Audience.NOBODY;
  }

  /** Plural kebab-case, as in the topic's name. */
  protected String aggregate() {
    return collection;
  }

  /** The state that an event tells: what is shown, less what depends on who asks. */
  protected Map<String, @Nullable Object> told(V view) {
    var state = Fields.of((Record) view);
    state.keySet().removeAll(OF_THE_CALLER);
    return state;
  }

  String collection() {
    return collection;
  }

  String table() {
    return table;
  }

  Class<?> resource() {
    return resource;
  }

  boolean cites() {
    return cites;
  }

  /** What is selected from {@link #from} to show an entry. */
  protected final String selected() {
    return cites ? "e.*, " + DecisionView.COLUMNS : "e.*";
  }

  /** The rows as {@code e}, with the decisions that they cite; takes the source's arguments. */
  protected final String from(Recorded source) {
    return from(source.rows(table, collection));
  }

  final String from(String rows) {
    return rows + (cites ? " e LEFT JOIN decision d ON d.id = e.decision_id" : " e");
  }

  /** What is shown of an entry as it stands in its row, also what nobody sends. */
  protected V view(Entry entry, ResultSet row) throws SQLException {
    return view(entry, given(row));
  }

  /** Narrows by what a condition on one day says, its places all being that day. */
  protected static void on(LocalDate day, Select select, String condition) {
    select.where(
        condition, condition.chars().filter(c -> c == '?').mapToObj(place -> day).toArray());
  }

  /** The paper that was cited for a row. */
  protected static @Nullable DecisionPaper cited(ResultSet row) throws SQLException {
    var decision = DecisionView.of(row);
    return decision == null
        ? null
        : new DecisionPaper(
            decision.type(),
            decision.number(),
            decision.date(),
            decision.issuer(),
            decision.tier(),
            decision.attachmentId());
  }

  protected static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    var text = row.getString(column);
    return text == null ? null : PartialDate.parse(text);
  }

  /** A decimal as text, so that no client rounds it. */
  protected static @Nullable String decimal(ResultSet row, String column) throws SQLException {
    var number = row.getBigDecimal(column);
    return number == null ? null : number.toPlainString();
  }

  /** Where entries of one person are read from. */
  public record Reading(UUID cadreId, String path, Recorded source) {}
}
