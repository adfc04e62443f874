package vn.cadre.local.kafka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.Stoppable;

/** A Kafka broker and its KRaft controller in this process, its log in the data directory. */
public final class KafkaBroker implements Stoppable {
  private static final String PART = "kafka";
  private static final int NODE = 1;

  private final KafkaRaftServer server;
  private final int port;
  private final CompletableFuture<String> failure;
  private boolean closed;

  private KafkaBroker(KafkaRaftServer server, int port, CompletableFuture<String> failure) {
    this.server = server;
    this.port = port;
    this.failure = failure;
  }

  /**
   * Starts the broker, formatting its storage on the first start.
   *
   * @param port TCP port on the loopback interface; the controller takes any free one
   */
  public static KafkaBroker start(DataDirectory data, int port) {
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
      var server =
          new KafkaRaftServer(
              KafkaConfig.fromProps(settings(directory, port, Ports.free()), false), Time.SYSTEM);
      server.startup();
      return new KafkaBroker(server, port, failure);
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
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(directory))
        .setMetadataLogDirectory(directory)
        .setControllerListenerName("CONTROLLER")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setIgnoreFormatted(true)
        .run();
  }

  private static Properties settings(String directory, int port, int controllerPort) {
    var settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", directory);
    settings.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
    settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put("inter.broker.listener.name", "PLAINTEXT");
    settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
    // One broker holds the only copy of everything.
    for (var topic : List.of("offsets.topic", "transaction.state.log", "default")) {
      settings.put(topic + ".replication.factor", "1");
    }
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // Kept until the topic's owner says otherwise: projections are rebuilt from nothing.
    settings.put("log.retention.ms", "-1");
    return settings;
  }

  /** {@code 127.0.0.1:19092}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
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
