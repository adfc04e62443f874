package vn.cadre.platform.inbox;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** Writes down each effect, so that a doubled, lost or misplaced one shows. */
final class Journal implements Projection<Journal.State> {
  private final Sql sql;
  private final String name;
  private final AtomicReference<Consumer<Batch<State>>> fault = new AtomicReference<>(b -> {});

  /** Refuses what it cannot do without, as every consumer's record does. */
  record State(String word, @Nullable String poison) {
    State {
      if (word == null) {
        throw new IllegalArgumentException("no word");
      }
    }
  }

  Journal(Sql sql, String name) {
    this.sql = sql;
    this.name = name;
    sql.update(
        """
        CREATE TABLE IF NOT EXISTS journal (
          id bigint GENERATED ALWAYS AS IDENTITY, generation integer NOT NULL, copy text NOT NULL, aggregate uuid NOT NULL,
          sequence bigint NOT NULL, word text)\
        """,
        List.of());
  }

  /** Happens after the effect, in its transaction. */
  void failing(Consumer<Batch<State>> how) {
    fault.set(how);
  }

  @Override
  public String name() {
    return "journal";
  }

  @Override
  public Set<String> topics() {
    return Set.of("words");
  }

  @Override
  public Class<State> state() {
    return State.class;
  }

  @Override
  public boolean understands(String type) {
    return !type.endsWith("unheard-of");
  }

  @Override
  public void apply(Batch<State> batch) {
    for (var delivery : batch.deliveries()) {
      switch (delivery) {
        case Delivery.Changed<State> changed ->
            note(batch, changed.aggregate(), changed.sequence(), changed.state().word());
        case Delivery.Gone<State> gone -> note(batch, gone.aggregate(), 0, "gone");
      }
    }
    fault.get().accept(batch);
    if (batch.latest().stream().anyMatch(state -> state.poison() != null)) {
      throw new IllegalStateException("poison");
    }
  }

  private void note(Batch<State> batch, UUID aggregate, long sequence, String word) {
    sql.update(
        "INSERT INTO journal (generation, copy, aggregate, sequence, word) VALUES (?, ?, ?, ?, ?)",
        List.of(batch.generation(), name, aggregate, sequence, word));
  }

  @Override
  public int forget(int generation, int limit) {
    return sql.update("DELETE FROM journal WHERE generation = ?", List.of(generation));
  }
}
