package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A sealed chain, and what a superuser may do to it. */
final class TamperedChain {
  /** An entry as it was sealed. */
  record Place(SealedStream stream, long block, Line line) {
    boolean isOfChanges() {
      return stream.name().equals("CHANGES");
    }
  }

  final SealedDatabase database;
  final List<Place> entries = new ArrayList<>();
  final List<Seal> seals;
  final SealedDatabase.Published published;

  private TamperedChain(SealedDatabase database) throws SQLException {
    this.database = database;
    var table = new SealTable(database.superuser.connection());
    this.seals = table.from(1, Integer.MAX_VALUE);
    this.published = database.publish();
    for (var seal : seals) {
      var stream =
          SealedDatabase.STREAMS.stream()
              .filter(known -> known.name().equals(seal.stream()))
              .findFirst()
              .orElseThrow();
      var manifest = Manifest.parse(table.get(seal.number()).orElseThrow().manifest());
      for (var line : manifest.orElseThrow().lines()) {
        entries.add(new Place(stream, seal.number(), line));
      }
    }
  }

  /** Things made, changed and dropped by several hands, with gaps where some were undone. */
  static TamperedChain grow(SealedDatabase database, Random random) throws SQLException {
    var ids = new ArrayList<UUID>();
    try (var writer = database.connect();
        var sealer = database.connect();
        var statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      var sealing = database.sealing(sealer);
      for (int i = 0; i < 40; i++) {
        statement.execute(
            "SELECT set_config('cadre.actor', '{\"subject\": \"người %d\"}', true)".formatted(i));
        var made = SealedDatabase.make(writer, "Vật số " + i);
        if (i % 4 == 3) {
          writer.rollback();
          continue;
        }
        ids.add(made);
        var changed = ids.get(random.nextInt(ids.size()));
        statement.execute(
            "UPDATE thing SET version = version + 1, note = 'lần %d' WHERE id = '%s'"
                .formatted(i, changed));
        if (i % 3 == 0) {
          read(writer, "getCadre");
        }
        writer.commit();
        if (i % 10 == 9) {
          sealing.sealSettled();
        }
      }
      sealing.sealSettled();
    }
    return new TamperedChain(database);
  }

  static void read(Connection connection, String operation) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            """
            INSERT INTO access_log (id, at, record, operation, fields, client, subject, name, roles)
            VALUES (?, now(), ?, ?, '{personalId}', 'portal', 'subject', 'Người đọc', '{auditor}')\
            """)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UUID.randomUUID());
      insert.setString(3, operation);
      insert.executeUpdate();
    }
  }

  /** Recomputes the blocks of a range, as someone would who knows how they are made. */
  void forge(long from, long to) throws SQLException {
    var connection = database.superuser.connection();
    var table = new SealTable(connection);
    for (var number = from; number <= to; number++) {
      var old = seals.get((int) number - 1);
      var stream =
          SealedDatabase.STREAMS.stream()
              .filter(known -> known.name().equals(old.stream()))
              .findFirst()
              .orElseThrow();
      var lines = new ArrayList<Line>();
      try (var found = Entries.between(connection, stream, old.afterId(), old.lastId(), 100)) {
        for (var line = found.next(); line != null; line = found.next()) {
          lines.add(line);
        }
      }
      var bytes = new Manifest(lines).bytes();
      var previous = number == 1 ? Hash.NONE : table.get(number - 1).orElseThrow().seal().hash();
      var forged =
          Seal.of(
              SealedDatabase.SERVICE,
              number,
              old.stream(),
              old.afterId(),
              old.lastId(),
              lines.size(),
              old.sealedAt(),
              Hash.ofBytes(bytes),
              previous);
      database.superuser.update("DELETE FROM audit_seal WHERE number = ?", number);
      table.insert(forged, bytes);
    }
  }
}
