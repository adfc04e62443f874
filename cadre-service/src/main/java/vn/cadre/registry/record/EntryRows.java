package vn.cadre.registry.record;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Rows;

/** Inserts and corrects many entries of a kind at once, and tells what became of them. */
final class EntryRows<N extends Record, V extends EntryView> {
  private final EntryBatches with;
  private final EntryKind<N, V> kind;

  EntryRows(EntryBatches with, EntryKind<N, V> kind) {
    this.with = with;
    this.kind = kind;
  }

  /** A new entry. */
  record Made<N extends Record>(UUID id, UUID cadreId, N given, @Nullable UUID decision) {}

  /** An entry that says something else from now on. */
  record Mended<N extends Record>(
      Stored<N> before, N given, @Nullable UUID decision, String reason) {}

  private record Subject(UUID decision, UUID cadreId) {}

  /**
   * Writes them; the decisions that they cite are on the register.
   *
   * @param paths of where the people belong, by person
   */
  List<EntryEvents.Happened<N>> write(
      List<Made<N>> fresh, List<Mended<N>> mended, Map<UUID, String> paths) {
    if (fresh.isEmpty() && mended.isEmpty()) {
      return List.of();
    }
    subjects(fresh, mended);
    columns(
            Rows.of(fresh)
                .with("id", "uuid", Made::id)
                .with("version", "bigint", made -> 0)
                .with("cadre_id", "uuid", Made::cadreId),
            Made::given,
            Made::decision)
        .insert(with.sql, kind.table());
    var reasons =
        mended.stream().map(Mended::reason).collect(Collectors.toCollection(LinkedHashSet::new));
    reasons.forEach(reason -> correct(reason, mended));
    if (!reasons.isEmpty()) {
      with.reason.state("");
    }
    return happened(fresh, mended, paths);
  }

  /** The trail has one reason for a statement. */
  private void correct(String reason, List<Mended<N>> mended) {
    with.reason.state(reason);
    var rows = mended.stream().filter(one -> one.reason().equals(reason)).toList();
    var at = with.now.instant().toString();
    columns(
            Rows.of(rows).with("id", "uuid", one -> one.before().entry().id()),
            Mended::given,
            Mended::decision)
        .with("corrected_at", "timestamptz", one -> at)
        .with("correction", "text", Mended::reason)
        .update(with.sql, kind.table(), one -> one.before().entry().version());
  }

  private <T> Rows<T> columns(
      Rows<T> rows, Function<T, N> given, Function<T, @Nullable UUID> decision) {
    for (var column : kind.columns()) {
      rows.with(column.name(), column.type(), one -> column.of(given.apply(one)));
    }
    return kind.cites() ? rows.with("decision_id", "uuid", decision::apply) : rows;
  }

  /** A document is about whoever an entry is of that cites it. */
  private void subjects(List<Made<N>> fresh, List<Mended<N>> mended) {
    var subjects = new LinkedHashSet<Subject>();
    for (var made : fresh) {
      if (made.decision() != null) {
        subjects.add(new Subject(made.decision(), made.cadreId()));
      }
    }
    for (var one : mended) {
      if (one.decision() != null) {
        subjects.add(new Subject(one.decision(), one.before().entry().cadreId()));
      }
    }
    Rows.of(List.copyOf(subjects))
        .with("id", "uuid", subject -> UuidV7.next())
        .with("version", "bigint", subject -> 0)
        .with("decision_id", "uuid", Subject::decision)
        .with("cadre_id", "uuid", Subject::cadreId)
        .insert(
            with.sql,
            "decision_subject",
            "ON CONFLICT ON CONSTRAINT decision_subject_once DO NOTHING");
  }

  private List<EntryEvents.Happened<N>> happened(
      List<Made<N>> fresh, List<Mended<N>> mended, Map<UUID, String> paths) {
    var now =
        with.table.held(kind, paths).stream()
            .collect(Collectors.toMap(stored -> stored.entry().id(), Function.identity()));
    var happened = new ArrayList<EntryEvents.Happened<N>>();
    fresh.forEach(
        made -> happened.add(new EntryEvents.Happened<>("recorded", null, now.get(made.id()))));
    mended.forEach(one ->
        happened.add(
            new EntryEvents.Happened<>(
                "corrected", one.before(), now.get(one.before().entry().id()))));
    return happened;
  }
}
