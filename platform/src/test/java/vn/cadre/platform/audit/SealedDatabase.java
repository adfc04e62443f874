package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import vn.cadre.platform.testing.Servers;
import vn.cadre.platform.testing.Superuser;

/** A database of the chassis with one audited table, and the heads that were published of it. */
final class SealedDatabase implements AutoCloseable {
  static final String SERVICE = "test";
  static final int BLOCK = 6;
  static final List<SealedStream> STREAMS = List.of(new ChangeStream(), new ReadStream());

  private final String url;
  final Superuser superuser;

  private SealedDatabase(String url) {
    this.url = url;
    this.superuser = Superuser.of(url);
  }

  static SealedDatabase create() throws SQLException {
    var servers = Servers.ofThisRun();
    var name = "audit_" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    try (var postgres = Superuser.of(servers.postgresUrl() + "postgres")) {
      postgres.update("CREATE ROLE %s_app".formatted(name));
      postgres.update("CREATE ROLE %s_system".formatted(name));
      postgres.update("CREATE DATABASE " + name);
    }
    var url = servers.postgresUrl() + name;
    Flyway.configure()
        .dataSource(url, servers.postgresUser(), servers.postgresPassword())
        .locations("classpath:db/platform")
        .placeholders(Map.of("appRole", name + "_app", "systemRole", name + "_system"))
        .load()
        .migrate();
    var made = new SealedDatabase(url);
    made.superuser.update(
        "CREATE TABLE thing (id uuid PRIMARY KEY, version bigint NOT NULL, name text NOT NULL, note text)");
    made.superuser.list(row -> row, "SELECT audit_table('thing', 'things')");
    return made;
  }

  Connection connect() throws SQLException {
    var servers = Servers.ofThisRun();
    return DriverManager.getConnection(url, servers.postgresUser(), servers.postgresPassword());
  }

  static UUID make(Connection connection, String name) throws SQLException {
    var id = UUID.randomUUID();
    try (var insert = connection.prepareStatement("INSERT INTO thing VALUES (?, 0, ?, NULL)")) {
      insert.setObject(1, id);
      insert.setString(2, name);
      insert.executeUpdate();
    }
    return id;
  }

  Sealing sealing(Connection connection) {
    return new Sealing(connection, STREAMS, SERVICE, BLOCK, Clock.systemUTC());
  }

  /** What the table holds now, as if it had all been published. */
  Published publish() throws SQLException {
    var heads = new TreeMap<Long, Hash>();
    new SealTable(superuser.connection())
        .from(1, Integer.MAX_VALUE)
        .forEach(seal -> heads.put(seal.number(), seal.hash()));
    return new Published(heads);
  }

  /** Heads kept where no tampering of the database reaches. */
  record Published(TreeMap<Long, Hash> heads) implements Heads {

    Published upTo(long number) {
      return new Published(new TreeMap<>(heads.headMap(number, true)));
    }

    @Override
    public OptionalLong last() {
      return heads.isEmpty() ? OptionalLong.empty() : OptionalLong.of(heads.lastKey());
    }

    @Override
    public Map<Long, Hash> between(long from, long to, Instant since) {
      return heads.subMap(from, true, to, true);
    }
  }

  /** Verifies from the first block to the last that there is or was published. */
  Verification.Outcome verify(Connection connection, Published published) throws SQLException {
    var sealed = new SealTable(connection).last().map(Seal::number).orElse(0L);
    var last = published.last().orElse(0);
    return new Verification(connection, STREAMS, SERVICE, published)
        .verify(1, Math.max(sealed, last), last);
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
    var name = url.substring(url.lastIndexOf('/') + 1);
    try (var postgres = Superuser.of(Servers.ofThisRun().postgresUrl() + "postgres")) {
      postgres.update("DROP DATABASE %s WITH (FORCE)".formatted(name));
    }
  }
}
