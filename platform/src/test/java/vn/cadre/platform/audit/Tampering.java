package vn.cadre.platform.audit;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** One way to tamper with a chain; each says what must be found where. */
enum Tampering {
  EDIT {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var place = any(chain.entries, random);
      edit(chain, place, random);
      return Expected.entry(Fault.EDITED, place);
    }
  },
  EDIT_ACTOR {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var place = any(ofChanges(chain), random);
      var shared =
          Set.copyOf(
              chain.database.superuser.list(
                  row -> row.getLong(1),
                  "SELECT o.id FROM audit_entry e JOIN audit_entry o USING (xid, at) WHERE e.id = ?",
                  place.line().id()));
      chain.database.superuser.update(
          random.nextBoolean()
              ? "UPDATE audit_transaction t SET actor = '{}' FROM audit_entry e"
                  + " WHERE e.id = ? AND t.xid = e.xid AND t.at = e.at"
              : "DELETE FROM audit_transaction t USING audit_entry e"
                  + " WHERE e.id = ? AND t.xid = e.xid AND t.at = e.at",
          place.line().id());
      var first =
          ofChanges(chain).stream()
              .filter(entry -> shared.contains(entry.line().id()))
              .findFirst()
              .orElseThrow();
      return Expected.entry(Fault.EDITED, first);
    }
  },
  REMOVE {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var from = random.nextInt(chain.entries.size());
      var many = 1 + random.nextInt(Math.min(10, chain.entries.size() - from));
      chain.entries.subList(from, from + many).forEach(place -> delete(chain, place));
      return Expected.entry(Fault.REMOVED, chain.entries.get(from));
    }
  },
  INSERT {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var gap = any(gaps(chain), random);
      chain.database.superuser.update(
          """
          INSERT INTO audit_entry (id, xid, at, kind, resource_id, number, root_id, action, after)
          OVERRIDING SYSTEM VALUE
          SELECT ?, xid, at, 'things', ?, 1, resource_id, 'CREATED', '{}' FROM audit_entry LIMIT 1\
          """,
          gap,
          UUID.randomUUID());
      return new Expected(Set.of(Fault.INSERTED), blockOf(chain, gap), gap);
    }
  },
  SWAP {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var stream = random.nextInt(4) == 0 ? ofReads(chain) : ofChanges(chain);
      var first = any(stream, random);
      var second = any(stream.stream().filter(place -> place != first).toList(), random);
      move(chain, first, -1);
      move(chain, second, first.line().id());
      move(chain, first, -1, second.line().id());
      return Expected.entry(Fault.REORDERED, earlier(first, second));
    }
  },
  MOVE {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var place = any(ofChanges(chain), random);
      var gap = any(gaps(chain), random);
      move(chain, place, gap);
      if (gap > place.line().id()) {
        return Expected.entry(Fault.REORDERED, place);
      }
      var block = blockOf(chain, gap);
      return new Expected(
          Set.of(block == place.block() ? Fault.REORDERED : Fault.INSERTED), block, gap);
    }
  },
  TRUNCATE {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var block = any(chain.seals, random).number();
      chain.database.superuser.update("DELETE FROM audit_seal WHERE number >= ?", block);
      if (random.nextBoolean()) {
        chain.entries.stream()
            .filter(place -> place.block() >= block)
            .forEach(place -> delete(chain, place));
      }
      return Expected.block(Fault.TRUNCATED, block);
    }
  },
  REMOVE_BLOCK {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var block = 1 + random.nextInt(chain.seals.size() - 1);
      chain.database.superuser.update("DELETE FROM audit_seal WHERE number = ?", (long) block);
      return Expected.block(Fault.BLOCK_REMOVED, block);
    }
  },
  EDIT_SEAL {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var block = any(chain.seals, random).number();
      var change =
          any(
              List.of(
                  "sealed_at = sealed_at + interval '1 microsecond'",
                  "count = count + 1",
                  "last_id = last_id + 1",
                  "after_id = after_id - 1",
                  "stream = 'x' || stream",
                  "hash = sha256(hash)",
                  "previous = sha256(previous)",
                  "manifest = set_bit(manifest, %d, 1 - get_bit(manifest, %1$d))"
                      .formatted(random.nextInt(60 * 8)),
                  "manifest = ''",
                  "manifest = substr(manifest, 1, length(manifest) - 1)"),
              random);
      chain.database.superuser.update(
          "UPDATE audit_seal SET %s WHERE number = ?".formatted(change), block);
      return Expected.block(Fault.SEAL_EDITED, block);
    }
  },
  SWAP_BLOCKS {
    @Override
    Expected to(TamperedChain chain, Random random) {
      var first = any(chain.seals, random).number();
      var second = first == 1 ? 2 : first - 1;
      for (var step : new long[][] {{first, 1_000_000}, {second, first}, {1_000_000, second}}) {
        chain.database.superuser.update(
            "UPDATE audit_seal SET number = ? WHERE number = ?", step[1], step[0]);
      }
      return Expected.block(Fault.SEAL_EDITED, Math.min(first, second));
    }
  },
  FORGE_BLOCK {
    @Override
    Expected to(TamperedChain chain, Random random) throws SQLException {
      var place = any(chain.entries, random);
      edit(chain, place, random);
      chain.forge(place.block(), place.block());
      return Expected.block(Fault.HEAD_DIFFERS, place.block());
    }
  },
  FORGE_TO_THE_END {
    @Override
    Expected to(TamperedChain chain, Random random) throws SQLException {
      var place = any(chain.entries, random);
      var alone = chain.seals.get((int) place.block() - 1).count() == 1;
      if (alone || random.nextBoolean()) {
        edit(chain, place, random);
      } else {
        delete(chain, place);
      }
      chain.forge(place.block(), chain.seals.size());
      return Expected.block(Fault.HEAD_DIFFERS, place.block());
    }
  },
  FORGE_UNPUBLISHED {
    @Override
    Expected to(TamperedChain chain, Random random) throws SQLException {
      var place =
          any(chain.entries.stream().filter(p -> p.block() < chain.seals.size()).toList(), random);
      edit(chain, place, random);
      chain.forge(place.block(), place.block());
      return Expected.block(Fault.CHAIN_BROKEN, place.block() + 1).publishedUpTo(place.block() - 1);
    }
  };

  /** Tampers within the superuser's transaction; answers what must be found. */
  abstract Expected to(TamperedChain chain, Random random) throws SQLException;

  /**
   * What must be found.
   *
   * @param entry null where the block itself is broken
   * @param published the last head that had been published; null for all
   */
  record Expected(Set<Fault> faults, long block, @Nullable Long entry, @Nullable Long published) {

    Expected(Set<Fault> faults, long block, @Nullable Long entry) {
      this(faults, block, entry, null);
    }

    static Expected block(Fault fault, long block) {
      return new Expected(Set.of(fault), block, null);
    }

    static Expected entry(Fault fault, TamperedChain.Place place) {
      return new Expected(Set.of(fault), place.block(), place.line().id());
    }

    Expected publishedUpTo(long number) {
      return new Expected(faults, block, entry, number);
    }
  }

  private static <T> T any(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<TamperedChain.Place> ofChanges(TamperedChain chain) {
    return chain.entries.stream().filter(TamperedChain.Place::isOfChanges).toList();
  }

  private static List<TamperedChain.Place> ofReads(TamperedChain chain) {
    return chain.entries.stream().filter(place -> !place.isOfChanges()).toList();
  }

  private static TamperedChain.Place earlier(
      TamperedChain.Place first, TamperedChain.Place second) {
    return first.line().id() < second.line().id() ? first : second;
  }

  /** Ids that were given and undone: where something could be slipped in. */
  private static List<Long> gaps(TamperedChain chain) {
    var ids = ofChanges(chain).stream().map(place -> place.line().id()).collect(Collectors.toSet());
    return LongStream.range(1, ids.stream().max(Comparator.naturalOrder()).orElseThrow())
        .boxed()
        .filter(id -> !ids.contains(id))
        .toList();
  }

  private static long blockOf(TamperedChain chain, long id) {
    return chain.seals.stream()
        .filter(seal -> seal.stream().equals("CHANGES"))
        .filter(seal -> seal.afterId() < id && id <= seal.lastId())
        .findFirst()
        .orElseThrow()
        .number();
  }

  private static void edit(TamperedChain chain, TamperedChain.Place place, Random random) {
    var change =
        place.isOfChanges()
            ? any(
                List.of(
                    "after = '{\"name\":\"giả\"}'",
                    "before = '{\"note\":\"giả\"}'",
                    "reason = 'giả'",
                    "action = 'TAKEN_OVER'",
                    "at = at + interval '1 microsecond'",
                    "xid = '1'",
                    "kind = 'others'",
                    "number = number + 1000",
                    "root_id = '%s'".formatted(UUID.randomUUID()),
                    "resource_id = '%s'".formatted(UUID.randomUUID())),
                random)
            : any(
                List.of(
                    "purpose = 'giả'",
                    "subject = 'giả'",
                    "fields = '{}'",
                    "record = '%s'".formatted(UUID.randomUUID()),
                    "id = '%s'".formatted(UUID.randomUUID()),
                    "at = at - interval '1 day'"),
                random);
    chain.database.superuser.update(
        "UPDATE %s SET %s WHERE %s = ?"
            .formatted(place.stream().table(), change, place.stream().id()),
        place.line().id());
  }

  private static void delete(TamperedChain chain, TamperedChain.Place place) {
    chain.database.superuser.update(
        "DELETE FROM %s WHERE %s = ?".formatted(place.stream().table(), place.stream().id()),
        place.line().id());
  }

  private static void move(TamperedChain chain, TamperedChain.Place place, long to) {
    move(chain, place, place.line().id(), to);
  }

  /** The identity column gives its own values only by itself, so the row is written anew. */
  private static void move(TamperedChain chain, TamperedChain.Place place, long from, long to) {
    if (!place.isOfChanges()) {
      chain.database.superuser.update("UPDATE access_log SET entry = ? WHERE entry = ?", to, from);
      return;
    }
    chain.database.superuser.update(
        """
        WITH moved AS (DELETE FROM audit_entry WHERE id = ? RETURNING *)
        INSERT INTO audit_parked SELECT * FROM moved\
        """,
        from);
    chain.database.superuser.update("UPDATE audit_parked SET id = ?", to);
    chain.database.superuser.update(
        "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM audit_parked");
    chain.database.superuser.update("DELETE FROM audit_parked");
  }
}
