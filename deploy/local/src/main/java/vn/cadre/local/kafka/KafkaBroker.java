package vn.cadre.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.Stoppable;

/**
 * A Kafka broker and its KRaft controller in this process, its log in the data directory. It has
 * two ports: an open one, where whoever comes may read public topics, and one that asks for an
 * account.
 */
public final class KafkaBroker implements Stoppable {
  private static final String PART = "kafka";

  private final KafkaRaftServer server;
  private final Entrances entrances;
  private final CompletableFuture<String> failure;
  private boolean closed;

  private KafkaBroker(
      KafkaRaftServer server, Entrances entrances, CompletableFuture<String> failure) {
    this.server = server;
    this.entrances = entrances;
    this.failure = failure;
  }

  /**
   * Starts the broker, formatting its storage on the first start, and sets who may do what; until
   * that is set, the first time, nobody may do anything.
   */
  public static KafkaBroker start(DataDirectory data, Entrances entrances) {
    var failure = new CompletableFuture<String>();
    // Kafka would end the whole process when something in it fails fatally.
    Exit.setExitProcedure((status, message) -> failure.complete(String.valueOf(message)));
    Exit.setHaltProcedure((status, message) -> failure.complete(String.valueOf(message)));
    var directory = data.part(PART, "meta.properties").toString();
    try {
      if (!data.isReady(PART)) {
        format(directory);
        data.markReady(PART);
      }
      var controller = Ports.freeBut(Set.of(entrances.open(), entrances.closed()));
      var settings = BrokerSettings.of(directory, entrances, controller);
      var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
      server.startup();
      var broker = new KafkaBroker(server, entrances, failure);
      broker.setRules();
      return broker;
    } catch (Exception e) {
      throw new LaunchException(
          "Kafka did not start: %s. See %s."
              .formatted(LaunchException.reason(e), data.log("servers")),
          e);
    }
  }

  private static void format(String directory) throws Exception {
    new Formatter()
        .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
        .setNodeId(BrokerSettings.NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(directory))
        .setMetadataLogDirectory(directory)
        .setControllerListenerName(BrokerSettings.CONTROLLER)
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  private void setRules() throws ExecutionException, InterruptedException {
    try (var admin = Admin.create(Map.copyOf(entrances.client(Accounts.ADMIN)))) {
      AccessRules.set(admin);
    } catch (ExecutionException | InterruptedException | RuntimeException refused) {
      close();
      throw refused;
    }
  }

  /** How one comes in. */
  public Entrances entrances() {
    return entrances;
  }

  /** Completes with a reason if the broker fails fatally. */
  public CompletableFuture<String> onFailure() {
    return failure;
  }

  @Override
  public String name() {
    return "Kafka";
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.shutdown();
      server.awaitShutdown();
    }
  }
}
