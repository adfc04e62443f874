package vn.cadre.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Stoppable;

/**
 * PostgreSQL 18 on the loopback interface, its data in the data directory.
 *
 * <p>It takes connections over TCP with a password only: other users of the machine get in neither
 * by the port nor by a socket file.
 */
public final class PostgresServer implements Stoppable {
  /** The superuser that {@code initdb} makes. */
  public static final String SUPERUSER = "postgres";

  private static final String PART = "postgres";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;
  private final ProcessHandle postmaster;
  private final String password;

  private PostgresServer(EmbeddedPostgres postgres, ProcessHandle postmaster, String password) {
    this.postgres = postgres;
    this.postmaster = postmaster;
    this.password = password;
  }

  /** What the data are worth: test data may be lost with the machine, a user's may not. */
  public enum Durability {
    DURABLE("on"),
    FAST("off");

    private final String setting;

    Durability(String setting) {
      this.setting = setting;
    }
  }

  /**
   * Starts the server, making its cluster on the first start.
   *
   * @param port TCP port on the loopback interface
   * @param password of the superuser; the same at every start of one data directory
   * @throws LaunchException when it does not come up, with the last words of its log
   */
  public static PostgresServer start(
      DataDirectory data, int port, String password, Durability durability) {
    var directory = data.part(PART, "PG_VERSION", "global/pg_control");
    var log = data.log(PART);
    try {
      LogFile.begin(log);
      Leftover.clear(directory);
      data.writeSecret("postgres.password", password + "\n");
      var postgres = builder(data, directory, port, password, durability).start();
      data.markReady(PART);
      return new PostgresServer(postgres, postmaster(directory), password);
    } catch (IOException | RuntimeException e) {
      var last = LogFile.tail(log, 3);
      throw new LaunchException(
          "PostgreSQL did not start: %s. See %s."
              .formatted(
                  last.isEmpty() ? LaunchException.reason(e) : String.join(" / ", last), log),
          e);
    }
  }

  /** Ends a server that a killed launcher left running on the data directory. */
  public static void endLeftover(DataDirectory data) {
    try {
      Leftover.clear(data.path(PART));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmbeddedPostgres.Builder builder(
      DataDirectory data, Path directory, int port, String password, Durability durability) {
    var output = Redirect.appendTo(data.log(PART).toFile());
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(data.path("postgres-binaries").toFile())
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_LIMIT)
        .setOutputRedirector(output)
        .setErrorRedirector(output)
        .setPort(port)
        // These reach initdb. The builtin provider sorts alike on every system; lc-ctype is what
        // pg_trgm asks whether a letter is one.
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("pwfile", data.path("postgres.password").toString())
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("lc-ctype", isMac() ? "en_US.UTF-8" : "C.UTF-8")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "300")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("fsync", durability.setting)
        .setServerConfig("full_page_writes", durability.setting)
        .setServerConfig("synchronous_commit", durability.setting);
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }

  private static ProcessHandle postmaster(Path directory) throws IOException {
    return Leftover.read(directory)
        .flatMap(file -> ProcessHandle.of(file.pid()))
        .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"));
  }

  /** The URL of the server without a database, {@code jdbc:postgresql://127.0.0.1:15432/}. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/".formatted(postgres.getPort());
  }

  public String password() {
    return password;
  }

  /** A superuser's connection to the database {@code postgres}. */
  public Connection connect() throws SQLException {
    return postgres.getPostgresDatabase().getConnection();
  }

  /** Completes when the server has ended, whoever ended it. */
  public CompletableFuture<ProcessHandle> onExit() {
    return postmaster.onExit();
  }

  /** Ends the server and all of its processes at once, as a lost machine would. */
  public void kill() {
    var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    // a new server is refused while one of the old still holds the shared memory
    all.forEach(process -> process.onExit().join());
    // what is left of it in this process, its lock above all
    close();
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      // pg_ctl gives up after some seconds; nothing may stay behind.
      Leftover.end(postmaster);
    }
  }
}
