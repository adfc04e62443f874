package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the manifest of one block with the entries that lie in its range now. */
final class BlockCheck {
  private final Connection connection;
  private final SealedStream stream;
  private final long block;
  private final List<Line> sealed;

  BlockCheck(Connection connection, SealedStream stream, long block, Manifest manifest) {
    this.connection = connection;
    this.stream = stream;
    this.block = block;
    this.sealed = manifest.lines();
  }

  Optional<Break> firstBreak(long afterId, long lastId) throws SQLException {
    // one more than were sealed is enough to see that there are too many
    try (var entries = Entries.between(connection, stream, afterId, lastId, sealed.size() + 1)) {
      for (var expected : sealed) {
        var found = entries.next();
        var fault = compare(expected, found);
        if (fault.isPresent()) {
          return fault;
        }
      }
      var extra = entries.next();
      return extra == null ? Optional.empty() : Optional.of(extra(extra));
    }
  }

  private Optional<Break> compare(Line expected, @Nullable Line found) throws SQLException {
    if (found == null || found.id() > expected.id()) {
      return of(movedOr(Fault.REMOVED, expected), expected);
    }
    if (found.id() < expected.id()) {
      return Optional.of(extra(found));
    }
    if (found.equals(expected)) {
      return Optional.empty();
    }
    return found.isAboutTheSameAs(expected)
        ? of(Fault.EDITED, expected)
        : of(movedOr(Fault.EDITED, expected), expected);
  }

  private Fault movedOr(Fault fault, Line expected) throws SQLException {
    return Entries.elsewhere(connection, stream, expected) ? Fault.REORDERED : fault;
  }

  private Break extra(Line found) {
    var moved = sealed.stream().anyMatch(line -> line.isAboutTheSameAs(found));
    return Break.ofEntry(moved ? Fault.REORDERED : Fault.INSERTED, block, found);
  }

  private Optional<Break> of(Fault fault, Line line) {
    return Optional.of(Break.ofEntry(fault, block, line));
  }
}
