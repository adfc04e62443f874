package vn.cadre.platform.inbox;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import vn.cadre.platform.kafka.KafkaClients;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.testing.PlainDatabase;
import vn.cadre.platform.testing.Servers;

/** A service's database and as many copies of its inbox as a test needs. */
final class Workbench implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  private final PlainDatabase database = PlainDatabase.make("db/platform", "db/projection");
  private final List<Inbox> copies = new ArrayList<>();
  private final String prefix =
      "test-" + Long.toString(System.nanoTime(), Character.MAX_RADIX) + ".";

  private final int batch;

  Workbench() {
    this(50);
  }

  /**
   * @param batch messages that share a transaction, at most
   */
  Workbench(int batch) {
    this.batch = batch;
  }

  Connection connection() throws SQLException {
    return database.connect();
  }

  /** Put before the names of topics. */
  String prefix() {
    return prefix;
  }

  Sql sql() {
    return database.sql();
  }

  Transactions transactions() {
    return database::inTransaction;
  }

  Positions positions() {
    return new Positions(sql());
  }

  Generations generations() {
    return new Generations(sql());
  }

  <T> Effects<T> effects(EventConsumer<T> consumer) {
    return new Effects<>(consumer, new EventReader<>(consumer, JSON), positions(), transactions());
  }

  Inbox copy(EventConsumer<?>... consumers) {
    return copy(Servers.ofThisRun().kafka(), consumers);
  }

  /** A copy whose broker may not be there. */
  Inbox copy(String broker, EventConsumer<?>... consumers) {
    var copy =
        new Inbox(
            List.of(consumers),
            KafkaClients.with(Map.of("bootstrap.servers", broker)),
            settings(),
            positions(),
            generations(),
            transactions(),
            JSON,
            Clock.systemUTC());
    copies.add(copy);
    copy.start();
    return copy;
  }

  void stop(Inbox copy) {
    try {
      copy.stop();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    copies.remove(copy);
  }

  void until(Callable<Boolean> reached) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50)).until(reached);
  }

  long number(String sql, Object... arguments) {
    return sql().one(sql, List.of(arguments), row -> row.getLong(1)).orElseThrow();
  }

  private InboxConfig settings() {
    return new SmallRyeConfigBuilder()
        .withMapping(InboxConfig.class)
        .withDefaultValues(
            Map.of(
                "platform.inbox.batch", Integer.toString(batch),
                "platform.inbox.poll-wait", "50ms",
                "platform.inbox.answer-within", "2s",
                "platform.inbox.look-every", "100ms",
                "platform.inbox.retry-after", "50ms",
                "platform.inbox.retry-at-most", "200ms"))
        .withDefaultValues(
            Map.of("platform.inbox.service", "consumer", "platform.inbox.topic-prefix", prefix))
        .withConverter(Duration.class, 200, new DurationConverter())
        .build()
        .getConfigMapping(InboxConfig.class);
  }

  @Override
  public void close() {
    List.copyOf(copies).forEach(this::stop);
    database.close();
  }
}
