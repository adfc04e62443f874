package vn.cadre.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.platform.testing.TestTopic.Message;

/** On a real broker and a real database: nothing is lost, doubled or out of order. */
class InboxTest {
  private static final String CHANGED = "test.words.changed.v1";
  private static final String SERVED =
      "generation = (SELECT id FROM inbox_generation WHERE state = 'SERVING')";

  private Workbench bench;
  private TestTopic topic;
  private Journal journal;

  @BeforeEach
  void setUp() {
    bench = new Workbench();
    topic = TestTopic.make(bench.prefix() + "words", 4);
    journal = new Journal(bench.sql(), "a");
  }

  @AfterEach
  void tearDown() {
    bench.close();
    topic.close();
  }

  private static Message word(UUID aggregate, long sequence) {
    return Message.event(aggregate, sequence, CHANGED, "{\"word\":\"w\",\"unknown\":[1]}");
  }

  private static List<UUID> aggregates(int count) {
    return Stream.generate(UUID::randomUUID).limit(count).toList();
  }

  /** All aggregates in turn, version by version. */
  private static List<Message> words(List<UUID> aggregates, long from, long to) {
    return LongStream.rangeClosed(from, to)
        .boxed()
        .flatMap(sequence -> aggregates.stream().map(a -> word(a, sequence)))
        .toList();
  }

  private void send(List<UUID> aggregates, int version) {
    topic.send(words(aggregates, version, version));
  }

  private long effects() {
    return bench.number("SELECT count(*) FROM journal WHERE " + SERVED);
  }

  private long sum(String column) {
    return bench.number("SELECT sum(%s) FROM inbox_partition WHERE %s".formatted(column, SERVED));
  }

  /** Each aggregate has each sequence once, in order. */
  private void exactlyOnceInOrder(List<UUID> aggregates, int events) {
    for (var aggregate : aggregates) {
      var seen =
          bench
              .sql()
              .list(
                  "SELECT sequence FROM journal WHERE aggregate = ? AND " + SERVED + " ORDER BY id",
                  List.of(aggregate),
                  row -> row.getLong(1));
      assertThat(seen)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, events).boxed().toList());
    }
  }

  @Test
  void takesEffectOnceHoweverOftenAnEventIsSent() {
    var aggregates = aggregates(40);
    topic.send(words(aggregates, 1, 3));
    topic.send(words(aggregates, 2, 3));
    topic.send(words(aggregates, 1, 4));
    bench.copy(journal);
    bench.until(() -> sum("applied + repeated") == 40 * 9);
    exactlyOnceInOrder(aggregates, 4);
    assertThat(sum("repeated")).isEqualTo(40 * 5);
    assertThat(sum("gaps")).isZero();
  }

  @Test
  void isReadyOnceItHasCaughtUpAndTellsHowFarItIs() {
    topic.send(words(aggregates(10), 1, 2));
    var copy = bench.copy(journal);
    assertThat(copy.progress("journal").orElseThrow().ready()).isFalse();
    bench.until(() -> copy.progress("journal").orElseThrow().ready());
    assertThat(effects()).isEqualTo(20);
    assertThat(copy.progress("journal").orElseThrow().lag()).hasValue(0);
    assertThat(bench.number("SELECT count(*) FROM inbox_generation WHERE caught_up_at IS NOT NULL"))
        .isOne();
  }

  @Test
  void whatComesAgainAfterACrashHasNoEffect() {
    var aggregates = aggregates(20);
    topic.send(words(aggregates, 1, 3));
    var copy = bench.copy(journal);
    bench.until(() -> effects() == 60);
    bench.stop(copy);
    // as if the effects had been committed and the positions had not
    bench.sql().update("UPDATE inbox_partition SET position = 0", List.of());
    bench.copy(journal);
    topic.send(words(aggregates, 4, 4));
    bench.until(() -> sum("applied") == 80);
    exactlyOnceInOrder(aggregates, 4);
    assertThat(sum("repeated")).isEqualTo(60);
  }

  @Test
  void anEffectThatIsUndoneIsMadeAgain() {
    var aggregates = aggregates(20);
    var failures = new AtomicInteger(7);
    journal.failing(batch -> {
      if (failures.getAndDecrement() > 0) {
        throw new IllegalStateException("crash before the commit");
      }
    });
    topic.send(words(aggregates, 1, 3));
    bench.copy(journal);
    bench.until(() -> sum("applied") == 60);
    exactlyOnceInOrder(aggregates, 3);
  }

  @Test
  void copiesShareTheWorkAndTakeOverFromEachOther() {
    var aggregates = aggregates(60);
    var first = bench.copy(journal);
    topic.send(words(aggregates, 1, 5));
    bench.until(() -> effects() > 0);
    bench.copy(new Journal(bench.sql(), "b"));
    var version = new AtomicInteger(5);
    bench.until(() -> {
      send(aggregates, version.incrementAndGet());
      return bench.number("SELECT count(*) FROM journal WHERE copy = 'b'") > 0;
    });
    send(aggregates, version.incrementAndGet());
    bench.stop(first);
    send(aggregates, version.incrementAndGet());
    bench.until(() -> sum("applied") == 60L * version.get());
    exactlyOnceInOrder(aggregates, version.get());
    assertThat(bench.number("SELECT count(DISTINCT copy) FROM journal")).isEqualTo(2);
  }

  @Test
  void whoeverLostAPartitionCanNoLongerTakeEffect() {
    var partition = new TopicPartition("t", 0);
    var aggregate = UUID.randomUUID();
    bench.generations().begin("journal");
    var generation = bench.generations().open("journal").getFirst().id();
    var former = bench.positions().claim("journal", generation, partition, "id");
    var owner = bench.positions().claim("journal", generation, partition, "id");
    var effects = bench.effects(journal);
    var records = List.of(record(word(aggregate, 1)));

    assertThatThrownBy(() -> effects.take(former, records, 1)).isInstanceOf(FencedException.class);
    assertThat(effects()).isZero();
    effects.take(owner, records, 1);
    assertThat(effects()).isOne();
    assertThatThrownBy(() -> effects.advance(former, 9)).isInstanceOf(FencedException.class);
    assertThat(bench.number("SELECT position FROM inbox_partition")).isOne();
  }

  @Test
  void aTopicMadeAnewIsReadFromItsBeginning() {
    var partition = new TopicPartition("t", 0);
    bench.generations().begin("journal");
    var generation = bench.generations().open("journal").getFirst().id();
    var claim = bench.positions().claim("journal", generation, partition, "id");
    bench.effects(journal).advance(claim, 42);
    assertThat(bench.positions().claim("journal", generation, partition, "id").position())
        .isEqualTo(42);
    assertThat(bench.positions().claim("journal", generation, partition, "new").position())
        .isZero();
  }

  private static ConsumerRecord<String, byte[]> record(Message message) {
    return new ConsumerRecord<>("t", 0, 0, message.key().toString(), message.body());
  }

  @Test
  void ignoresWhatItDoesNotKnowAndCountsWhatIsMissing() {
    var aggregate = UUID.randomUUID();
    topic.send(
        word(aggregate, 1),
        Message.event(aggregate, 2, "test.words.unheard-of", "\"not even an object\""),
        word(aggregate, 3),
        word(aggregate, 7),
        Message.tombstone(aggregate),
        word(aggregate, 7));
    bench.copy(journal);
    bench.until(() -> sum("applied + ignored + repeated") == 6);
    assertThat(
            bench
                .sql()
                .list("SELECT sequence FROM journal ORDER BY id", List.of(), row -> row.getLong(1)))
        .containsExactly(1L, 3L, 7L, 0L);
    assertThat(sum("gaps")).isEqualTo(3);
    assertThat(sum("ignored")).isOne();
    assertThat(sum("repeated")).isOne();
  }

  @Test
  void aMessageThatFailsStopsItsPartitionAloneUntilSomebodyOrdersItToBeSkipped() {
    var aggregates = aggregates(40);
    var bad = UUID.randomUUID();
    topic.send(words(aggregates, 1, 1));
    topic.send(
        Message.raw(bad, "{\"id\":\"nothing\",\"subject\":\"other\"}"),
        Message.event(bad, 1, CHANGED, "{\"word\":\"w\",\"poison\":\"yes\"}"));
    topic.send(words(aggregates, 2, 2));
    bench.copy(journal);
    bench.until(
        () -> bench.number("SELECT count(*) FROM inbox_partition WHERE stopped_attempts > 2") == 1);
    var partition =
        bench.number("SELECT partition FROM inbox_partition WHERE stopped_at IS NOT NULL");
    var here =
        aggregates.stream()
            .filter(a -> bench.number("SELECT count(*) FROM journal WHERE aggregate = ?", a) == 1)
            .toList();
    assertThat(here).isNotEmpty().hasSizeLessThan(40);
    assertThat(
            bench
                .sql()
                .one(
                    "SELECT stopped_why FROM inbox_partition WHERE stopped_at IS NOT NULL",
                    List.of(),
                    row -> row.getString(1)))
        .hasValue(
            "UnreadableEventException: no id; no time; no sequence; no type; the subject is not the key");

    orderSkip(partition);
    bench.until(() ->
        bench.number("SELECT count(*) FROM inbox_partition WHERE stopped_why LIKE '%poison%'")
            == 1);
    orderSkip(partition);
    bench.until(() -> sum("applied") == 80);
    exactlyOnceInOrder(aggregates, 2);
    assertThat(bench.number("SELECT count(*) FROM inbox_skip WHERE used_at IS NOT NULL"))
        .isEqualTo(2);
    assertThat(bench.number("SELECT count(*) FROM inbox_skip WHERE aggregate = ?", bad.toString()))
        .isEqualTo(2);
    assertThat(sum("skipped")).isEqualTo(2);
  }

  private void orderSkip(long partition) {
    bench
        .sql()
        .update(
            """
            INSERT INTO inbox_skip (consumer, topic, topic_id, partition, message_offset, reason, client, subject)
            SELECT 'journal', topic, topic_id, partition, stopped_at, 'test', 'test', 'test'
            FROM inbox_partition WHERE partition = ? AND stopped_at IS NOT NULL\
            """,
            List.of(partition));
  }

  @Test
  void anOrderToSkipIsOfTheTopicAsItWasAndNotOfOneMadeAnew() {
    var copy = bench.copy(journal);
    var bad = Message.event(UUID.randomUUID(), 1, CHANGED, "{\"word\":\"w\",\"poison\":\"yes\"}");
    topic.send(bad);
    bench.until(
        () -> bench.number("SELECT count(*) FROM inbox_partition WHERE stopped_attempts > 1") == 1);
    orderSkip(bench.number("SELECT partition FROM inbox_partition WHERE stopped_at IS NOT NULL"));
    bench.until(() -> sum("skipped") == 1);
    bench.stop(copy);

    var name = topic.name();
    topic.close();
    TestTopic.delete(name);
    bench.until(() -> {
      try {
        topic = TestTopic.make(name, 4);
        return true;
      } catch (IllegalStateException notGoneYet) {
        return false;
      }
    });
    bench.copy(journal);
    topic.send(bad);
    bench.until(
        () -> bench.number("SELECT count(*) FROM inbox_partition WHERE stopped_attempts > 1") == 1);
    assertThat(sum("skipped")).isEqualTo(1);
  }

  @Test
  void isRebuiltWhileEventsArriveAndTheOldContentServesUntilThen() {
    var aggregates = aggregates(30);
    topic.send(words(aggregates, 1, 4));
    var copy = bench.copy(journal);
    bench.until(() -> copy.progress("journal").orElseThrow().ready());
    // what a rebuild is for: the content is wrong
    bench.sql().update("DELETE FROM journal WHERE sequence = 3", List.of());
    var served = new ArrayList<Long>();

    bench
        .transactions()
        .run(() -> {
          assertThat(bench.generations().rebuild("journal", "test")).isTrue();
          // one at a time
          assertThat(bench.generations().rebuild("journal", "test")).isFalse();
        });
    copy.signal();
    IntStream.rangeClosed(5, 40)
        .forEach(version -> {
          send(aggregates, version);
          served.add(effects());
        });
    bench.until(
        () -> bench.number("SELECT count(*) FROM inbox_generation WHERE state = 'BUILDING'") == 0);
    bench.until(() -> sum("applied") == 30 * 40);

    exactlyOnceInOrder(aggregates, 40);
    assertThat(served).isSorted().allMatch(count -> count >= 90);
    bench.until(() -> bench.number("SELECT count(*) FROM inbox_generation") == 1);
    assertThat(bench.number("SELECT count(DISTINCT generation) FROM journal")).isOne();
    assertThat(bench.number("SELECT count(DISTINCT generation) FROM inbox_aggregate")).isOne();
    assertThat(copy.progress("journal").orElseThrow().ready()).isTrue();
  }

  @Test
  void servesWhatItHasLearnedWhileTheBrokerIsAway() {
    topic.send(words(aggregates(5), 1, 2));
    var before = bench.copy(journal);
    bench.until(() -> before.progress("journal").orElseThrow().ready());
    bench.stop(before);
    var after = bench.copy("no-such-broker.invalid:9092", journal);
    bench.until(() -> after.progress("journal").orElseThrow().ready());
    assertThat(after.progress("journal").orElseThrow().lag()).isEmpty();
  }

  @Test
  void waitsForATopicThatIsNotThereYet() {
    var late = bench.prefix() + "late";
    var consumer =
        new EventConsumer<Journal.State>() {
          private final AtomicInteger taken = new AtomicInteger();

          @Override
          public String name() {
            return "late";
          }

          @Override
          public Set<String> topics() {
            return Set.of("late");
          }

          @Override
          public Class<Journal.State> state() {
            return Journal.State.class;
          }

          @Override
          public void apply(Batch<Journal.State> batch) {
            taken.addAndGet(batch.deliveries().size());
          }
        };
    var copy = bench.copy(consumer);
    bench.until(() -> bench.number("SELECT count(*) FROM inbox_generation") == 1);
    assertThat(copy.progress("late").orElseThrow().ready()).isFalse();
    try (var made = TestTopic.make(late, 1)) {
      made.send(word(UUID.randomUUID(), 1));
      bench.until(() -> consumer.taken.get() == 1);
    }
  }
}
