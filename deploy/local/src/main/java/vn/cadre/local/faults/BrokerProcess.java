package vn.cadre.local.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.kafka.Accounts;
import vn.cadre.local.kafka.Entrances;
import vn.cadre.local.kafka.Entrances.Strangers;
import vn.cadre.local.kafka.KafkaBroker;

/** The Kafka broker in a process of its own, so that it can be killed alone. */
public final class BrokerProcess {
  private BrokerProcess() {}

  /**
   * Arguments: its data directory, its open port and that for accounts; the environment holds the
   * passwords. Runs until it is ended.
   */
  public static void main(String[] args) {
    var data = DataDirectory.open(Path.of(args[0]));
    LogFile.takeOver(data.log("broker"));
    var entrances =
        new Entrances(
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            new Accounts(secret -> System.getenv(variable(secret))),
            Strangers.READ_PUBLIC_TOPICS);
    var broker = KafkaBroker.start(data, entrances);
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "end"));
    System.exit(broker.onFailure().thenApply(reason -> 1).join());
  }

  private static String variable(String secret) {
    return secret.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  static Process start(Path data, Entrances entrances) {
    var builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx384m",
                    "-XX:+UseSerialGC",
                    "--sun-misc-unsafe-memory-access=allow",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BrokerProcess.class.getName(),
                    data.toString(),
                    Integer.toString(entrances.open()),
                    Integer.toString(entrances.closed())))
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(data.resolveSibling("broker.out").toFile()));
    Accounts.names().stream()
        .map(Accounts::secret)
        .forEach(secret ->
            builder
                .environment()
                .put(variable(secret), entrances.accounts().passwords().apply(secret)));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the broker cannot be started", e);
    }
  }
}
