package vn.cadre.local.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.kafka.KafkaBroker;

/** The Kafka broker in a process of its own, so that it can be killed alone. */
public final class BrokerProcess {
  private BrokerProcess() {}

  /** Arguments: its data directory and its port. Runs until it is ended. */
  public static void main(String[] args) {
    var data = DataDirectory.open(Path.of(args[0]));
    LogFile.takeOver(data.log("broker"));
    var broker = KafkaBroker.start(data, Integer.parseInt(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "end"));
    System.exit(broker.onFailure().thenApply(reason -> 1).join());
  }

  static Process start(Path data, int port) {
    try {
      return new ProcessBuilder(
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
                  Integer.toString(port)))
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(data.resolveSibling("broker.out").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("the broker cannot be started", e);
    }
  }
}
