package vn.cadre.registry.record;

import io.quarkus.arc.All;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/**
 * The entries of records that rest on decisions. What they say is told by the entries themselves,
 * to whoever may read it. They come before the posts: whoever has left holds none, so a separation
 * goes before the posts that it ended come back.
 */
@ApplicationScoped
@Priority(100)
class EntryEffects implements DecisionEffects {
  private static final String FROM =
      "%s e JOIN cadre c ON c.id = e.cadre_id JOIN decision d ON d.id = e.decision_id";
  private static final String TOUCH =
      """
      UPDATE %s SET version = version + 1 WHERE decision_id = ? AND annulled_at IS NULL RETURNING id\
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

  @Override
  public List<Select> effects(UUID decision) {
    return kinds.stream().map(kind -> inSight(counting(kind, decision))).toList();
  }

  @Override
  public List<Consequence> undoing(UUID decision, @Nullable LocalDate from) {
    return kinds.stream()
        .flatMap(kind -> counting(kind, decision).all(sql, "e.id", Effect::of).stream())
        .map(effect -> consequence(effect, from))
        .toList();
  }

  private static Consequence consequence(Effect effect, @Nullable LocalDate from) {
    var date = effect.on().earliest();
    if (from == null || !from.isAfter(date)) {
      return new Consequence(effect, Outcome.ANNULLED, date, null);
    }
    return new Consequence(
        effect,
        Outcome.UNCHANGED,
        null,
        new Reason(
            "decision.entry-from-the-beginning",
            false,
            date.toString(),
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
    kinds.forEach(kind -> annul(kind, decision, why));
  }

  /** Those that count; what somebody else has annulled since is left alone. */
  private <N extends Record, V extends EntryView> void annul(
      EntryKind<N, V> kind, UUID decision, String why) {
    var before = table.restingOn(kind, decision);
    if (before.isEmpty()) {
      return;
    }
    var ids = before.stream().map(one -> one.entry().id()).toList();
    table.annul(kind, ids, why);
    var after = table.all(kind, ids);
    events.tell(
        kind,
        before.stream()
            .map(one ->
                new EntryEvents.Happened<>(
                    "annulled", one, Objects.requireNonNull(after.get(one.entry().id()))))
            .toList());
    after.values().forEach(one -> kind.annulled(one.entry(), one.given()));
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
        .filter(kind -> !counting(kind, decision).first(sql, "e.id", 1, Effect::of).isEmpty())
        .forEach(kind -> types.retainAll(kind.papers()));
    return types;
  }

  private <N extends Record, V extends EntryView> void tellAgain(
      EntryKind<N, V> kind, UUID decision) {
    var touched =
        sql.list(
            TOUCH.formatted(kind.table()),
            List.of(decision),
            row -> row.getObject("id", UUID.class));
    events.tell(
        kind,
        table.all(kind, touched).values().stream()
            .map(one -> new EntryEvents.Happened<>("corrected", null, one))
            .toList());
  }

  private Select inSight(Select entries) {
    if (scope.get().everywhere()) {
      return entries;
    }
    var person = InSight.today("e.cadre_id", scope.get(), clock.today());
    return entries.where(person.condition(), person.arguments().toArray());
  }

  /** The entries that count, of everyone. */
  private static Select counting(EntryKind<?, ?> kind, UUID decision) {
    var columns =
        Effect.columns(
            Effect.Kind.ENTRY,
            "'/cadre/v1/cadres/' || e.cadre_id || '/%s/' || e.id".formatted(kind.collection()),
            new Effect.Person("e.cadre_id", "c.full_name"),
            "d.date",
            "'%s'".formatted(kind.collection()));
    return Select.of(columns, FROM.formatted(kind.table()))
        .where("e.decision_id = ? AND e.annulled_at IS NULL", decision);
  }
}
