package vn.cadre.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.projection.TestProjections;
import vn.cadre.platform.testing.TestTopic.Message;

/**
 * However the deliveries of several partitions interleave, are repeated and cut into batches, the
 * tree ends as the last state of each organisation says: parents after children, moved branches and
 * passing circles included.
 */
class OrganisationsAnyOrderTest {
  private static final int PARTITIONS = 3;
  private static Workbench bench;

  /** The state of an organisation in one version. */
  private record Version(UUID id, long sequence, String name, @Nullable UUID parent) {}

  /** A history: the versions of several organisations, and a seed for how they travel. */
  private record History(List<Version> versions, long seed) {}

  @BeforeContainer
  static void setUp() {
    bench = new Workbench();
  }

  @AfterContainer
  static void tearDown() {
    bench.close();
  }

  @Provide
  Arbitrary<History> histories() {
    return Arbitraries.longs()
        .flatMap(seed ->
            Arbitraries.integers().between(1, 12).map(size -> history(new Random(seed), size)));
  }

  /** Organisations only ever move below ones made before them, so the end has no circle. */
  private static History history(Random random, int size) {
    var versions = new ArrayList<Version>();
    var ids = new ArrayList<UUID>();
    for (int i = 0; i < size; i++) {
      ids.add(new UUID(random.nextLong(), random.nextLong()));
    }
    for (int i = 0; i < size; i++) {
      var last = 1 + random.nextInt(4);
      for (int sequence = 1; sequence <= last; sequence++) {
        // before the last version it may have been below anything, its own children included
        var above = sequence == last ? i : size;
        var parent = above == 0 || random.nextInt(5) == 0 ? null : ids.get(random.nextInt(above));
        versions.add(
            new Version(
                ids.get(i),
                sequence,
                "name " + sequence,
                ids.get(i).equals(parent) ? null : parent));
      }
    }
    return new History(versions, random.nextLong());
  }

  @Property(tries = 150, shrinking = ShrinkingMode.OFF, afterFailure = AfterFailureMode.RANDOM_SEED)
  void endsAsTheLastStateOfEachSays(@ForAll("histories") History history) {
    var consumer = TestProjections.organisations(bench.sql());
    bench.sql().update("DELETE FROM inbox_partition", List.of());
    bench.sql().update("DELETE FROM inbox_generation", List.of());
    bench.generations().begin(consumer.name());
    var generation = bench.generations().open(consumer.name()).getFirst().id();

    deliver(history, generation, bench.effects(consumer));

    Map<String, String> found = new TreeMap<>();
    bench
        .sql()
        .list(
            "SELECT id, name, path FROM organisation",
            List.of(),
            row ->
                found.put(
                    row.getString("id"), row.getString("path") + " " + row.getString("name")));
    assertThat(found).isEqualTo(expected(history));
  }

  private static Map<String, String> expected(History history) {
    Map<UUID, Version> last = new LinkedHashMap<>();
    history.versions().forEach(version -> last.put(version.id(), version));
    Map<String, String> expected = new TreeMap<>();
    for (var version : last.values()) {
      var path = "/";
      for (Version v = version; v != null; v = v.parent() == null ? null : last.get(v.parent())) {
        path = "/" + code(v.id()) + path;
      }
      expected.put(version.id().toString(), path + " " + version.name());
    }
    return expected;
  }

  private static String code(UUID id) {
    return "C-" + id.toString().substring(0, 8);
  }

  /** Partitions keep their order, but a publisher may send the last messages again. */
  private static void deliver(History history, int generation, Effects<?> effects) {
    var random = new Random(history.seed());
    Map<Integer, List<Version>> partitions = new HashMap<>();
    for (var version : history.versions()) {
      var log =
          partitions.computeIfAbsent(
              Math.floorMod(version.id().hashCode(), PARTITIONS), p -> new ArrayList<>());
      log.add(version);
      if (random.nextInt(4) == 0) {
        log.addAll(List.copyOf(log.subList(Math.max(0, log.size() - 3), log.size())));
      }
    }
    var claims = new HashMap<Integer, Claim>();
    var offsets = new HashMap<Integer, Integer>();
    while (partitions.values().stream().anyMatch(log -> !log.isEmpty())) {
      var open = new ArrayList<>(partitions.keySet());
      open.removeIf(p -> partitions.get(p).isEmpty());
      Collections.shuffle(open, random);
      var partition = open.getFirst();
      var log = partitions.get(partition);
      var batch = log.subList(0, 1 + random.nextInt(log.size()));
      var from = offsets.getOrDefault(partition, 0);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      for (var version : batch) {
        records.add(record(version, partition, from + records.size()));
      }
      var claim =
          claims.computeIfAbsent(
              partition,
              p ->
                  bench
                      .positions()
                      .claim("organisations", generation, new TopicPartition("t", p), "id"));
      effects.take(claim, records, from + records.size());
      offsets.put(partition, from + records.size());
      batch.clear();
    }
  }

  private static ConsumerRecord<String, byte[]> record(Version version, int partition, int offset) {
    var parent = version.parent() == null ? "null" : "\"" + version.parent() + "\"";
    var message =
        Message.event(
            version.id(),
            version.sequence(),
            "vn.cadre.cadre.organisations.changed.v1",
            """
            {"id":"%s","code":"%s","name":"%s","level":"COMMUNE","bloc":"STATE","kind":"COMMUNE","parentId":%s,\
            "validFrom":"2000-01-01","validTo":null,"predecessors":[],"successors":["A","B"]}\
            """
                .formatted(version.id(), code(version.id()), version.name(), parent));
    return new ConsumerRecord<>("t", partition, offset, message.key().toString(), message.body());
  }
}
