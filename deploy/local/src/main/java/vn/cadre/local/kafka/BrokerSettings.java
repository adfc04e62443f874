package vn.cadre.local.kafka;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;
import vn.cadre.local.kafka.Entrances.Strangers;

/** The properties of a broker that is its own controller and holds the only copy of everything. */
final class BrokerSettings {
  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  private static final String OPEN = "PLAINTEXT";
  private static final String CLOSED = "SASL";

  /** Connections of strangers, who leave file descriptors for the services. */
  static final int STRANGERS = 200;

  private final Properties settings = new Properties();

  private BrokerSettings() {}

  static Properties of(String directory, Entrances entrances, int controllerPort) {
    var made = new BrokerSettings();
    made.listeners(directory, entrances, controllerPort);
    made.access(entrances.strangers(), entrances.accounts());
    made.oneCopy();
    return made.settings;
  }

  private void listeners(String directory, Entrances entrances, int controllerPort) {
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put("log.dirs", directory);
    var forClients =
        "%s://127.0.0.1:%d,%s://127.0.0.1:%d"
            .formatted(OPEN, entrances.open(), CLOSED, entrances.closed());
    settings.put(
        "listeners", forClients + ",%s://127.0.0.1:%d".formatted(CONTROLLER, controllerPort));
    settings.put("advertised.listeners", forClients);
    settings.put(
        "listener.security.protocol.map",
        "%s:PLAINTEXT,%s:%s,%s:%s"
            .formatted(OPEN, CLOSED, Accounts.PROTOCOL, CONTROLLER, Accounts.PROTOCOL));
    settings.put("controller.listener.names", CONTROLLER);
    settings.put("inter.broker.listener.name", CLOSED);
    settings.put("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE, controllerPort));
    if (entrances.strangers() == Strangers.READ_PUBLIC_TOPICS) {
      forListener(OPEN, "max.connections", Integer.toString(STRANGERS));
    }
  }

  /** The controller's port would be a way around every rule, so it knows the broker alone. */
  private void access(Strangers strangers, Accounts accounts) {
    settings.put("sasl.enabled.mechanisms", Accounts.MECHANISM);
    settings.put("sasl.mechanism.inter.broker.protocol", Accounts.MECHANISM);
    settings.put("sasl.mechanism.controller.protocol", Accounts.MECHANISM);
    forListener(CLOSED, "plain.sasl.jaas.config", accounts.listener(Accounts.names()));
    forListener(CONTROLLER, "plain.sasl.jaas.config", accounts.listener(List.of(Accounts.BROKER)));
    settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
    settings.put("allow.everyone.if.no.acl.found", "false");
    var unlimited =
        Stream.concat(
            Stream.of(Accounts.BROKER, Accounts.ADMIN).map(AccessRules::user),
            strangers == Strangers.MAY_EVERYTHING
                ? Stream.of(AccessRules.ANONYMOUS)
                : Stream.empty());
    settings.put("super.users", unlimited.collect(Collectors.joining(";")));
  }

  private void forListener(String listener, String name, String value) {
    settings.put("listener.name.%s.%s".formatted(listener.toLowerCase(Locale.ROOT), name), value);
  }

  private void oneCopy() {
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
    // A topic is made by its owner with its settings, not by whoever asks for it first.
    settings.put("auto.create.topics.enable", "false");
    // Kept until the topic's owner says otherwise: projections are rebuilt from nothing.
    settings.put("log.retention.ms", "-1");
  }
}
