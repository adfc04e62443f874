package vn.cadre.local.bench.suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.FileTree;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.LogFile;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.host.ProcessFile;
import vn.cadre.local.load.Tokens;
import vn.cadre.local.postgres.PostgresServer;
import vn.cadre.local.postgres.PostgresServer.Durability;

/**
 * The suite on a data directory of the bench's own, started and ended as {@code deploy/run} and
 * {@code deploy/stop} do, but without the look at whether it is built.
 */
public final class TestedSuite implements AutoCloseable {
  /** The database of cadre-service, which is the one that is measured. */
  public static final String DATABASE = "cadre";

  private static final int PORT_LINE = 3;
  private static final int LINES_SHOWN = 3;
  private static final Duration END_LIMIT = Duration.ofSeconds(60);

  private final Path data;
  private final Path output;
  private final boolean kept;
  private @Nullable Process launching;
  private volatile boolean ended;

  /**
   * @param kept whether the data stay when it ends
   */
  public TestedSuite(Path data, boolean kept) {
    this.data = data;
    this.kept = kept;
    this.output = data.resolveSibling(data.getFileName() + ".out");
  }

  /**
   * Starts it in the background.
   *
   * @return from the command until everything was ready
   * @throws LaunchException with the launcher's last words when it does not come up
   */
  public Duration start(String... options) {
    var words = new ArrayList<>(List.of("run", "--detach", "--data", data.toString()));
    words.addAll(List.of(options));
    var began = System.nanoTime();
    launch(words);
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** Ends it, if it runs, and waits until it has. */
  public void stop() {
    launch(stopping());
  }

  private List<String> stopping() {
    return List.of("stop", "--data", data.toString());
  }

  private void launch(List<String> words) {
    try {
      Process process;
      synchronized (this) {
        if (ended) {
          throw new Parts.Stopped();
        }
        process = begin(words);
        launching = process;
      }
      var status = process.waitFor();
      if (ended) {
        throw new Parts.Stopped();
      }
      if (status != 0) {
        throw new LaunchException(String.join("\n", LogFile.tail(output, LINES_SHOWN)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Parts.Stopped();
    }
  }

  private Process begin(List<String> words) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.cadre.local.Main"));
    line.addAll(words);
    Files.createDirectories(data.getParent());
    return new ProcessBuilder(line)
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Whether the end has come, by itself or by a signal. */
  public boolean isEnded() {
    return ended;
  }

  /** Copies the database while nothing but PostgreSQL runs, as nobody may be connected to it. */
  public void cloneDatabase(String copy) {
    alone(
        "postgres",
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + copy);
            statement.execute("CREATE DATABASE %s TEMPLATE %s".formatted(copy, DATABASE));
          }
        });
  }

  /** Changes the database while nothing but PostgreSQL runs. */
  public void change(Change change) {
    alone(DATABASE, change);
  }

  /** What is done to a database by its superuser. */
  @FunctionalInterface
  public interface Change {
    void make(Connection connection) throws SQLException;
  }

  /** The end waits for it. */
  private synchronized void alone(String database, Change change) {
    try (var directory = DataDirectory.open(data)) {
      var server =
          PostgresServer.start(directory, Ports.free(), superuserPassword(), Durability.DURABLE);
      try (var connection = connect(database, PostgresServer.SUPERUSER)) {
        change.make(connection);
      } finally {
        server.close();
      }
    } catch (SQLException e) {
      throw new LaunchException(
          "The database cannot be changed (%s).".formatted(e.getMessage()), e);
    }
  }

  /** A connection to the running server. */
  public Connection connect(String database, String user) throws SQLException {
    return connect(database, user, password(user));
  }

  /** A connection as a role of the bench's own making. */
  public Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgresPort(), database), user, password);
  }

  /** A superuser's connection to the measured database. */
  public Connection connect() throws SQLException {
    return connect(DATABASE, PostgresServer.SUPERUSER);
  }

  /** Where PostgreSQL listens, as its own file says. */
  public int postgresPort() {
    return Integer.parseInt(postmasterLine(PORT_LINE));
  }

  long postmaster() {
    return Long.parseLong(postmasterLine(0));
  }

  private String postmasterLine(int number) {
    try {
      return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(number).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not run from " + data, e);
    }
  }

  /** The password of a database role. */
  public String password(String user) {
    return property("secrets.properties", user);
  }

  private String superuserPassword() {
    return password(PostgresServer.SUPERUSER);
  }

  /** Tokens of the sample clients. */
  public Tokens tokens() {
    return new Tokens(property("clients", "issuer"), property("clients", "secret"));
  }

  private String property(String file, String name) {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(data.resolve(file))) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty(name);
  }

  /** PostgreSQL's log. */
  public Path postgresLog() {
    return data.resolve("logs/postgres.log");
  }

  /** A directory for files of the bench, dropped with the data. */
  public Path scratch() {
    return data.resolve("bench");
  }

  Path processes() {
    return data.resolve("processes");
  }

  /** Ends for good what runs or is being started, and drops the data unless they are kept. */
  @Override
  public void close() {
    synchronized (this) {
      ended = true;
      if (launching != null) {
        ProcessFile.end(launching.toHandle(), END_LIMIT);
      }
    }
    try {
      begin(stopping()).waitFor();
      if (!kept) {
        FileTree.delete(data);
      }
      Files.deleteIfExists(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
