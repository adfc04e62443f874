package vn.cadre.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.Secrets;
import vn.cadre.local.host.WholeFile;
import vn.cadre.local.issuer.TestClient;
import vn.cadre.local.kafka.Accounts;
import vn.cadre.local.kafka.Entrances;
import vn.cadre.local.kafka.Entrances.Strangers;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.postgres.PostgresServer.Durability;

/** The servers of one test run: empty, on free ports, gone with all their data at the end. */
final class TestServers {
  private final Path file;
  private final Optional<Long> owner;

  /**
   * @param file where to say how the servers are reached, once they are
   * @param owner a process with whose end these end as well
   */
  TestServers(Path file, Optional<Long> owner) {
    this.file = file.toAbsolutePath();
    this.owner = owner;
  }

  /** Runs until a signal or the end of the owner; returns only by throwing. */
  void run() {
    var root = temporaryDirectory();
    var data = DataDirectory.open(root);
    LogFile.takeOver(data.log("servers"));
    var parts = new Parts();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> clear(parts, data), "end"));

    var listen = new Servers.Listen(Ports.free(), kafka(data), Ports.free());
    var servers =
        Servers.start(
            parts, data, listen, UUID.randomUUID().toString(), Durability.FAST, TestClient.alone());
    WholeFile.write(file, properties(servers), "rw-------");
    awaitEnd(servers, parts);
  }

  /**
   * Tests are every service at once, under prefixes of their own that no rule foresees, and there
   * is nothing here to protect. What strangers and services may is tested on a broker of its own.
   */
  private static Entrances kafka(DataDirectory data) {
    return new Entrances(
        Ports.free(), Ports.free(), new Accounts(new Secrets(data)::get), Strangers.MAY_EVERYTHING);
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("cadre-test-servers");
    } catch (IOException e) {
      throw new LaunchException(
          "No temporary directory can be made (%s): make room in %s."
              .formatted(LaunchException.reason(e), System.getProperty("java.io.tmpdir")),
          e);
    }
  }

  private void clear(Parts parts, DataDirectory data) {
    parts.close();
    data.close();
    FileTree.delete(data.root());
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String properties(Servers servers) {
    return """
    postgres.url=%s
    postgres.user=%s
    postgres.password=%s
    kafka.bootstrap=%s
    issuer.url=%s
    issuer.client=%s
    issuer.secret=%s
    """
        .formatted(
            servers.postgres().url(),
            PostgresServer.SUPERUSER,
            servers.postgres().password(),
            servers.kafka().entrances().address(),
            servers.issuer().url(),
            TestClient.ID,
            TestClient.SECRET);
  }

  private void awaitEnd(Servers servers, Parts parts) {
    var postgres = servers.postgres().onExit().thenApply(gone -> "PostgreSQL has ended by itself");
    var kafka = servers.kafka().onFailure().thenApply(reason -> "Kafka has failed: " + reason);
    var ownerGone =
        owner
            .map(pid ->
                ProcessHandle.of(pid)
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .thenApply(gone -> "the process %d has ended".formatted(pid)))
            .orElseGet(CompletableFuture::new);
    try {
      var reason = CompletableFuture.anyOf(postgres, kafka, ownerGone).join();
      parts.requireRunning();
      throw new LaunchException("The servers end: %s.".formatted(reason));
    } catch (CompletionException e) {
      throw new IllegalStateException(e);
    }
  }
}
