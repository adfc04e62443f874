package vn.cadre.local.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.Secrets;
import vn.cadre.local.issuer.Clients;
import vn.cadre.local.issuer.Issuer;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.kafka.Accounts;
import vn.cadre.local.kafka.Entrances;
import vn.cadre.local.kafka.Entrances.Strangers;
import vn.cadre.local.load.Tokens;
import vn.cadre.local.postgres.Databases;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.postgres.PostgresServer.Durability;
import vn.cadre.local.service.Service;
import vn.cadre.local.service.ServiceProcess;
import vn.cadre.local.service.Surroundings;

/**
 * The registry, one consumer of its events and the servers below them, each in a process of its own
 * that can be killed and started again.
 */
final class Stand implements AutoCloseable {
  static final Service PUBLISHER = Service.CADRE;
  static final Service CONSUMER = Service.TRAINING;
  private static final Duration POLL = Duration.ofMillis(100);

  private final Path home;
  private final DataDirectory data;
  private final Parts parts = new Parts();
  private final Secrets secrets;
  private final int databasePort = Ports.free();
  private final Entrances kafka;
  private final Issuer issuer;
  private final Tokens tokens;
  private final Map<Victim, ServiceProcess> services = new EnumMap<>(Victim.class);
  private PostgresServer database;
  private Process broker;
  private boolean closed;

  Stand(Path home, DataDirectory data) {
    this.home = home;
    this.data = data;
    this.secrets = new Secrets(data);
    this.kafka =
        new Entrances(
            Ports.free(), Ports.free(), new Accounts(secrets::get), Strangers.READ_PUBLIC_TOPICS);
    var clients = new Clients(SampleClients.all(), secrets.get("sample-clients"));
    this.issuer = Issuer.start(data, Ports.free(), clients);
    this.tokens = new Tokens(issuer.url(), clients.secret());
    this.database = startDatabase();
    this.broker = BrokerProcess.start(data.path("broker"), kafka);
    new Databases(secrets::get)
        .prepare(database::connect, List.of(PUBLISHER.database(), CONSUMER.database()));
    awaitBroker();
    startService(Victim.SERVICE);
    startService(Victim.CONSUMER);
    services.values().forEach(service -> service.awaitReady(parts));
  }

  /** Kills a process as a lost machine would: at once, without a word to anybody. */
  void kill(Victim victim) {
    switch (victim) {
      case SERVICE, CONSUMER -> services.get(victim).kill();
      case BROKER -> broker.destroyForcibly().onExit().join();
      case DATABASE -> database.kill();
    }
  }

  /** Starts again what was killed and waits until it answers. */
  void start(Victim victim) {
    switch (victim) {
      case SERVICE, CONSUMER -> {
        startService(victim);
        services.get(victim).awaitReady(parts);
      }
      case BROKER -> {
        broker = BrokerProcess.start(data.path("broker"), kafka);
        awaitBroker();
      }
      case DATABASE -> database = startDatabase();
    }
  }

  private PostgresServer startDatabase() {
    return PostgresServer.start(
        data, databasePort, secrets.get(PostgresServer.SUPERUSER), Durability.DURABLE);
  }

  private void startService(Victim victim) {
    var service = victim == Victim.SERVICE ? PUBLISHER : CONSUMER;
    var surroundings = new Surroundings(database.url(), secrets::get, kafka.access(), issuer.url());
    services.put(victim, ServiceProcess.start(service, home, surroundings, data));
  }

  private void awaitBroker() {
    while (true) {
      if (!broker.isAlive()) {
        throw new IllegalStateException("The broker ended: see " + data.path("broker.out"));
      }
      try (var socket = new Socket()) {
        socket.connect(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), kafka.closed()), 500);
        return;
      } catch (IOException notYet) {
        parts.pause(POLL);
      }
    }
  }

  /** Waits, unless the end has come. */
  void pause(Duration time) {
    parts.pause(time);
  }

  String token(String client) {
    return tokens.of(client);
  }

  /** Settings of a Kafka client that may read everything. */
  Map<String, String> broker() {
    return kafka.client(Accounts.ADMIN);
  }

  /** A superuser's connection: what is compared is all that there is. */
  Connection connect(Service service) throws SQLException {
    return DriverManager.getConnection(
        database.url() + service.database(),
        PostgresServer.SUPERUSER,
        secrets.get(PostgresServer.SUPERUSER));
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    parts.close();
    var ends = new ArrayList<CompletableFuture<Void>>();
    services.values().forEach(service -> ends.add(CompletableFuture.runAsync(service::close)));
    ends.add(CompletableFuture.runAsync(() -> broker.destroyForcibly().onExit().join()));
    CompletableFuture.allOf(ends.toArray(CompletableFuture<?>[]::new)).join();
    database.close();
    issuer.close();
  }

  /** Drops the data of a run that found nothing. */
  void drop() {
    data.close();
    FileTree.delete(data.root());
  }
}
