package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes blocks on one connection, which holds the lock that makes it the only one. Each block is
 * one statement, so a crash leaves a whole chain.
 */
final class Sealing {
  private final Connection connection;
  private final SealTable seals;
  private final String service;
  private final int blockSize;
  private final Clock clock;
  private final Map<SealedStream, Horizon> streams = new LinkedHashMap<>();

  Sealing(
      Connection connection,
      List<? extends SealedStream> streams,
      String service,
      int blockSize,
      Clock clock) {
    this.connection = connection;
    this.seals = new SealTable(connection);
    this.service = service;
    this.blockSize = blockSize;
    this.clock = clock;
    streams.forEach(stream -> this.streams.put(stream, new Horizon(stream)));
  }

  /** Seals what is settled in every stream; answers how many blocks that made. */
  int sealSettled() throws SQLException {
    var made = 0;
    for (var stream : streams.entrySet()) {
      var settled = stream.getValue().look(connection);
      if (settled.isPresent()) {
        while (seal(stream.getKey(), settled.getAsLong()).isPresent()) {
          made++;
        }
      }
    }
    return made;
  }

  private Optional<Seal> seal(SealedStream stream, long settled) throws SQLException {
    var after = seals.lastOf(stream.name()).map(Seal::lastId).orElse(0L);
    var manifest = new Manifest(lines(stream, after, settled));
    if (manifest.lines().isEmpty()) {
      return Optional.empty();
    }
    var previous = seals.last();
    var bytes = manifest.bytes();
    var seal =
        Seal.of(
            service,
            previous.map(Seal::number).orElse(0L) + 1,
            stream.name(),
            after,
            manifest.lines().getLast().id(),
            manifest.lines().size(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            Hash.ofBytes(bytes),
            previous.map(Seal::hash).orElse(Hash.NONE));
    seals.insert(seal, bytes);
    return Optional.of(seal);
  }

  private List<Line> lines(SealedStream stream, long after, long settled) throws SQLException {
    var lines = new ArrayList<Line>();
    try (var entries = Entries.between(connection, stream, after, settled, blockSize)) {
      for (var line = entries.next(); line != null; line = entries.next()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
