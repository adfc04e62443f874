package vn.cadre.registry.record;

import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.InSight;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.Consequence.Outcome;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Effect;
import vn.cadre.registry.known.Recorded;

/**
 * The entries of records that rest on decisions. What they say is told by the entries themselves,
 * to whoever may read it. They come before the posts: whoever has left holds none, so a separation
 * goes before the posts that it ended come back.
 */
@ApplicationScoped
@Priority(100)
class EntryEffects implements DecisionEffects {
  private static final String COLUMNS = "e.id, e.cadre_id, c.full_name, d.date";
  private static final String FROM =
      "%s e JOIN cadre c ON c.id = e.cadre_id JOIN decision d ON d.id = e.decision_id";
  private static final String TOUCH =
      """
      UPDATE %s SET version = version + 1 WHERE decision_id = ? AND annulled_at IS NULL RETURNING id, cadre_id\
      """;
  private static final Bilingual FROM_THE_BEGINNING =
      new Bilingual(
          "Mục hồ sơ chỉ hủy được từ đầu; bỏ trống ngày thu hồi",
          "An entry of a record is taken back from the beginning only; leave the day out");

  private final List<EntryKind<?, ?>> kinds;
  private final EntryTable table;
  private final EntryEvents events;
  private final CurrentScope scope;
  private final Sql sql;
  private final CivilClock clock;

  EntryEffects(
      @All List<EntryKind<?, ?>> kinds,
      EntryTable table,
      EntryEvents events,
      CurrentScope scope,
      Sql sql,
      CivilClock clock) {
    this.kinds = kinds.stream().filter(EntryKind::cites).toList();
    this.table = table;
    this.events = events;
    this.scope = scope;
    this.sql = sql;
    this.clock = clock;
  }

  private record Cited(UUID id, UUID cadreId, Effect effect, LocalDate date) {}

  @Override
  public List<Effect> of(UUID decision) {
    return kinds.stream()
        .flatMap(kind -> cited(kind, decision, true).stream())
        .map(Cited::effect)
        .toList();
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return kinds.stream()
        .flatMap(kind -> cited(kind, decision, false).stream())
        .map(cited -> consequence(cited, from))
        .toList();
  }

  private static Consequence consequence(Cited cited, @Nullable LocalDate from) {
    if (from == null || !from.isAfter(cited.date())) {
      return new Consequence(cited.effect(), Outcome.ANNULLED, cited.date(), null);
    }
    return new Consequence(
        cited.effect(),
        Outcome.UNCHANGED,
        null,
        new Reason(
            "decision.entry-from-the-beginning",
            false,
            cited.date().toString(),
            from.toString(),
            "Nguyên tắc của hồ sơ: mục nào ghi nhầm thì hủy cả mục",
            FROM_THE_BEGINNING,
            true));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void undo(UUID decision, @Nullable LocalDate from, UUID by) {
    var why =
        sql.one(
                "SELECT number FROM decision WHERE id = ?",
                List.of(by),
                row -> "Thu hồi theo " + row.getString(1))
            .orElseThrow();
    for (var kind : kinds) {
      cited(kind, decision, false).forEach(cited -> annul(kind, cited, why));
    }
  }

  private <N extends Record, V extends EntryView> void annul(
      EntryKind<N, V> kind, Cited cited, String why) {
    table.lock(kind, cited.cadreId(), cited.id());
    var before = stored(kind, cited.cadreId(), cited.id());
    if (before.entry().annulled() != null) {
      return; // somebody else has done so since
    }
    table.annul(kind, cited.id(), why);
    var after = stored(kind, cited.cadreId(), cited.id());
    events.tell(kind, "annulled", before, after);
    kind.annulled(after.entry(), after.given());
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void corrected(UUID decision) {
    kinds.forEach(kind -> tellAgain(kind, decision));
  }

  @Override
  public Set<DecisionType> couldBe(UUID decision) {
    var types = EnumSet.allOf(DecisionType.class);
    kinds.stream()
        .filter(kind -> !cited(kind, decision, false).isEmpty())
        .forEach(kind -> types.retainAll(kind.papers()));
    return types;
  }

  private <N extends Record, V extends EntryView> void tellAgain(
      EntryKind<N, V> kind, UUID decision) {
    record Touched(UUID id, UUID cadreId) {}
    sql.list(
            TOUCH.formatted(kind.table()),
            List.of(decision),
            row ->
                new Touched(row.getObject("id", UUID.class), row.getObject("cadre_id", UUID.class)))
        .forEach(entry ->
            events.tell(kind, "corrected", null, stored(kind, entry.cadreId(), entry.id())));
  }

  private <N extends Record> Stored<N> stored(EntryKind<N, ?> kind, UUID cadreId, UUID id) {
    return table
        .find(
            kind,
            new EntryKind.Reading(cadreId, "", Recorded.now(cadreId)),
            id,
            row -> new Stored<>(Entry.of(row, "", kind.cites(), List.of()), kind.given(row)))
        .orElseThrow();
  }

  /**
   * The entries that count.
   *
   * @param inSight only of people whose record the caller reads; else of everyone
   */
  private List<Cited> cited(EntryKind<?, ?> kind, UUID decision, boolean inSight) {
    var select =
        Select.of(COLUMNS, FROM.formatted(kind.table()))
            .where("e.decision_id = ? AND e.annulled_at IS NULL", decision);
    if (inSight && !scope.get().everywhere()) {
      var person = InSight.today("e.cadre_id", scope.get(), clock.today());
      select.where(person.condition(), person.arguments().toArray());
    }
    return select.all(sql, "e.id", row -> cited(kind, row));
  }

  private static Cited cited(EntryKind<?, ?> kind, ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var cadreId = row.getObject("cadre_id", UUID.class);
    var date = row.getObject("date", LocalDate.class);
    return new Cited(
        id,
        cadreId,
        new Effect(
            Effect.Kind.ENTRY,
            "/cadre/v1/cadres/%s/%s/%s".formatted(cadreId, kind.collection(), id),
            cadreId,
            row.getString("full_name"),
            PartialDate.of(date),
            kind.collection()),
        date);
  }
}
