package vn.cadre.platform.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.platform.testing.TestTopic.Message;

/**
 * How long a projection of many cadres takes to be built from its topic, beside putting the same
 * rows into the same kind of table by COPY. Not a test: its name keeps it out of the build, and it
 * asserts nothing. It runs the inbox as services do, in this process, on the broker and the
 * database of the test run.
 */
class RebuildBench {
  private static final int AGGREGATES = Integer.getInteger("bench.aggregates", 1_000_000);
  private static final int PARTITIONS = 6;
  private static final int IN_ONE_TRANSACTION = 5_000;
  private static final String TYPE = "vn.cadre.cadre.cadres.changed.v1";
  private static final String TABLE =
      """
      CREATE TABLE %s (generation integer NOT NULL, id uuid NOT NULL, full_name text NOT NULL, gender text, birth_date text,
        category text NOT NULL, registered_in uuid NOT NULL, recruited_on text, admitted_on text, official_on text, status text NOT NULL,
        PRIMARY KEY (generation, id))\
      """;

  private record Party(@Nullable String admittedOn, @Nullable String officialOn) {}

  private record Cadre(
      UUID id,
      String fullName,
      @Nullable String gender,
      @Nullable String birthDate,
      String category,
      UUID registeredIn,
      @Nullable String recruitedOn,
      @Nullable Party party,
      String status) {}

  private record Cadres(Sql sql) implements Projection<Cadre> {
    @Override
    public String name() {
      return "cadres";
    }

    @Override
    public Set<String> topics() {
      return Set.of("cadre.cadres.v1");
    }

    @Override
    public Class<Cadre> state() {
      return Cadre.class;
    }

    @Override
    public void apply(Batch<Cadre> batch) {
      var states = batch.latest();
      sql.update(
          """
          INSERT INTO projected_cadre
          SELECT ?, * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[],
            ?::text[])
          ON CONFLICT (generation, id) DO UPDATE SET full_name = excluded.full_name, gender = excluded.gender,
            birth_date = excluded.birth_date, category = excluded.category, registered_in = excluded.registered_in,
            recruited_on = excluded.recruited_on, admitted_on = excluded.admitted_on, official_on = excluded.official_on,
            status = excluded.status\
          """,
          List.of(
              batch.generation(),
              column("uuid", states, Cadre::id),
              column("text", states, Cadre::fullName),
              column("text", states, Cadre::gender),
              column("text", states, Cadre::birthDate),
              column("text", states, Cadre::category),
              column("uuid", states, Cadre::registeredIn),
              column("text", states, Cadre::recruitedOn),
              column("text", states, c -> c.party() == null ? null : c.party().admittedOn()),
              column("text", states, c -> c.party() == null ? null : c.party().officialOn()),
              column("text", states, Cadre::status)));
    }

    private static SqlArray column(
        String type, List<Cadre> states, Function<Cadre, @Nullable Object> value) {
      return SqlArray.of(type, states.stream().<@Nullable Object>map(value).toList());
    }

    @Override
    public int forget(int generation, int limit) {
      return 0;
    }
  }

  @Test
  void rebuild() throws SQLException {
    try (var bench = new Workbench(1000);
        var topic = TestTopic.make(bench.prefix() + "cadre.cadres.v1", PARTITIONS)) {
      try {
        var bytes = publish(topic);
        var rebuilt = rebuild(bench);
        var copied = copy(bench);
        System.out.printf(
            Locale.ROOT,
            "%,d cadres, one event of %d bytes each, %d partitions: rebuilt in %.1f s (%.2f min), %,.0f events/s;"
                + " COPY of the same rows in %.1f s; rebuild / COPY = %.1f%n",
            AGGREGATES,
            bytes / AGGREGATES,
            PARTITIONS,
            seconds(rebuilt),
            seconds(rebuilt) / 60,
            AGGREGATES / seconds(rebuilt),
            seconds(copied),
            seconds(rebuilt) / seconds(copied));
      } finally {
        TestTopic.delete(topic.name());
      }
    }
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  private static long publish(TestTopic topic) {
    var random = new Random(1);
    var bytes = 0L;
    for (int from = 0; from < AGGREGATES; from += IN_ONE_TRANSACTION) {
      var messages = new ArrayList<Message>();
      for (int i = from; i < Math.min(AGGREGATES, from + IN_ONE_TRANSACTION); i++) {
        var message = cadre(random, i);
        bytes += message.body() == null ? 0 : message.body().length;
        messages.add(message);
      }
      topic.send(messages);
    }
    return bytes;
  }

  private static Message cadre(Random random, int number) {
    var id = new UUID(0x0190_0000_0000_7000L + number, random.nextLong());
    var born = "19%02d-%02d".formatted(60 + random.nextInt(40), 1 + random.nextInt(12));
    return Message.event(
        id,
        1,
        TYPE,
        """
        {"id":"%s","fullName":"Nguyễn Thị Hồng Vân %d","otherNames":null,"gender":"FEMALE","birthDate":"%s",\
        "nativePlace":{"text":"xã Liên Hòa, thị xã Quảng Yên, tỉnh Quảng Ninh","unitCode":"07183"},"category":"CIVIL_SERVANT",\
        "registeredIn":"%s","recruitedOn":"2004-09-01","party":{"admittedOn":"2009-05-19","officialOn":"2010-05-19"},\
        "status":"ACTIVE"}\
        """
            .formatted(id, number, born, new UUID(7, random.nextInt(5_000))));
  }

  private static Duration rebuild(Workbench bench) {
    bench.sql().update(TABLE.formatted("projected_cadre"), List.of());
    var begun = System.nanoTime();
    var copy = bench.copy(new Cadres(bench.sql()));
    Awaitility.await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> copy.progress("cadres").orElseThrow().ready());
    var took = Duration.ofNanos(System.nanoTime() - begun);
    bench.stop(copy);
    if (bench.number("SELECT count(*) FROM projected_cadre") != AGGREGATES) {
      throw new IllegalStateException("Not all of it is there");
    }
    return took;
  }

  private static Duration copy(Workbench bench) throws SQLException {
    bench.sql().update(TABLE.formatted("copied_cadre"), List.of());
    try (var connection = bench.connection()) {
      var rows = new StringBuilder();
      try (var statement = connection.createStatement()) {
        statement.setFetchSize(10_000);
        connection.setAutoCommit(false);
        try (var all = statement.executeQuery("SELECT * FROM projected_cadre")) {
          var columns = all.getMetaData().getColumnCount();
          while (all.next()) {
            for (int i = 1; i <= columns; i++) {
              rows.append(i == 1 ? "" : "\t").append(all.getString(i));
            }
            rows.append('\n');
          }
        }
      }
      var text = rows.toString().getBytes(StandardCharsets.UTF_8);
      var begun = System.nanoTime();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(
              "COPY copied_cadre FROM STDIN WITH (NULL 'null')", new ByteArrayInputStream(text));
      connection.commit();
      return Duration.ofNanos(System.nanoTime() - begun);
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
