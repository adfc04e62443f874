package vn.cadre.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Recomputes a range of the chain in constant memory and finds the first broken place. The
 * connection must see one state of the database throughout.
 */
final class Verification {
  private final Connection connection;
  private final SealTable seals;
  private final Map<String, SealedStream> streams;
  private final String service;
  private final Heads heads;

  Verification(
      Connection connection, List<? extends SealedStream> streams, String service, Heads heads) {
    this.connection = connection;
    this.seals = new SealTable(connection);
    this.streams =
        streams.stream().collect(Collectors.toMap(SealedStream::name, Function.identity()));
    this.service = service;
    this.heads = heads;
  }

  /** What was recomputed until the end of the range, or until the first broken place. */
  record Outcome(long blocks, long entries, Optional<Break> broken) {}

  /**
   * Verifies the blocks of a range.
   *
   * @param to at least {@code from}; a block of the range that is not there, though its head was
   *     published by {@code publishedBefore}, is missed
   */
  Outcome verify(long from, long to, long publishedBefore) throws SQLException {
    var chain = new Chain(from, to);
    for (var number = from; number <= to; number++) {
      var block = seals.get(number);
      if (block.isEmpty()) {
        return chain.broken(missing(number, publishedBefore));
      }
      var fault = chain.check(block.get());
      if (fault.isPresent()) {
        return chain.broken(fault);
      }
    }
    return chain.broken(Optional.empty());
  }

  private Optional<Break> missing(long number, long publishedBefore) throws SQLException {
    if (!seals.from(number, 1).isEmpty()) {
      return Optional.of(Break.ofBlock(Fault.BLOCK_REMOVED, number));
    }
    return number <= publishedBefore
        ? Optional.of(Break.ofBlock(Fault.TRUNCATED, number))
        : Optional.empty();
  }

  /** One walk along the chain, with what each block must follow from. */
  private final class Chain {
    private final Map<Long, Hash> published;
    private final Map<String, Long> lastIds = new HashMap<>();
    private Hash previous;
    private long blocks;
    private long entries;

    Chain(long from, long to) throws SQLException {
      var before = seals.get(from - 1).map(SealTable.Block::seal);
      var since = before.isPresent() ? before : seals.from(from, 1).stream().findFirst();
      this.published =
          since.isEmpty() ? Map.of() : heads.between(from - 1, to, since.get().sealedAt());
      // where a range begins in the midst, the block before counts as it was published
      this.previous = published.getOrDefault(from - 1, before.map(Seal::hash).orElse(Hash.NONE));
    }

    Optional<Break> check(SealTable.Block block) throws SQLException {
      var seal = block.seal();
      var fault = head(seal, Hash.ofBytes(block.manifest()));
      if (fault.isPresent()) {
        return fault.map(what -> Break.ofBlock(what, seal.number()));
      }
      var manifest = Manifest.parse(block.manifest());
      var stream = streams.get(seal.stream());
      if (manifest.isEmpty() || manifest.get().lines().size() != seal.count() || stream == null) {
        return Optional.of(Break.ofBlock(Fault.SEAL_EDITED, seal.number()));
      }
      var found =
          new BlockCheck(connection, stream, seal.number(), manifest.get())
              .firstBreak(seal.afterId() == 0 ? Long.MIN_VALUE : seal.afterId(), seal.lastId());
      if (found.isEmpty()) {
        previous = seal.hash();
        lastIds.put(seal.stream(), seal.lastId());
        blocks++;
        entries += seal.count();
      }
      return found;
    }

    private Optional<Fault> head(Seal seal, Hash manifest) throws SQLException {
      if (!seal.isConsistent(service) || !seal.manifest().equals(manifest)) {
        return Optional.of(Fault.SEAL_EDITED);
      }
      var head = published.get(seal.number());
      if (head != null && !head.equals(seal.hash())) {
        return Optional.of(Fault.HEAD_DIFFERS);
      }
      return seal.previous().equals(previous) && seal.afterId() == lastId(seal)
          ? Optional.empty()
          : Optional.of(Fault.CHAIN_BROKEN);
    }

    private long lastId(Seal seal) throws SQLException {
      var known = lastIds.get(seal.stream());
      return known != null
          ? known
          : seals.lastOf(seal.stream(), seal.number()).map(Seal::lastId).orElse(0L);
    }

    Outcome broken(Optional<Break> broken) {
      return new Outcome(blocks, entries, broken);
    }
  }
}
