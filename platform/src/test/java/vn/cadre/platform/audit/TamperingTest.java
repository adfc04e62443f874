package vn.cadre.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Whatever a superuser does to a sealed chain is found at its first place. {@code
 * -Daudit.tamperings=10000} tries more than the usual 200; {@code -Daudit.seed} repeats a run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperingTest {
  private static final int TIMES = Integer.getInteger("audit.tamperings", 200);
  private static final long SEED = Long.getLong("audit.seed", System.nanoTime());

  private SealedDatabase database;
  private TamperedChain chain;

  @BeforeAll
  void grow() throws SQLException {
    database = SealedDatabase.create();
    // entries that are moved wait here; superusers may drop a constraint that is in their way
    database.superuser.update("CREATE TABLE audit_parked (LIKE audit_entry)");
    database.superuser.update("ALTER TABLE audit_entry DROP CONSTRAINT audit_entry_id_check");
    chain = TamperedChain.grow(database, new Random(SEED));
    database.superuser.connection().setAutoCommit(false);
  }

  @AfterAll
  void drop() throws SQLException {
    database.close();
  }

  @Test
  void theChainIsIntactAsItWasSealed() throws SQLException {
    var outcome = database.verify(database.superuser.connection(), chain.published);
    assertThat(outcome.broken()).isEmpty();
    assertThat(outcome.blocks()).isEqualTo(chain.seals.size()).isGreaterThan(12);
    assertThat(outcome.entries()).isEqualTo(chain.entries.size());
    assertThat(chain.seals).extracting(Seal::stream).contains("CHANGES", "READS");
  }

  @Test
  void everyTamperingIsFoundAtItsFirstPlace() throws SQLException {
    var ways = Tampering.values();
    for (int time = 0; time < TIMES; time++) {
      var random = new Random(SEED + time);
      var way = ways[time % ways.length];
      try {
        found(way, random, "%s, time %d of -Daudit.seed=%d".formatted(way, time, SEED));
      } finally {
        database.superuser.connection().rollback();
      }
    }
    theChainIsIntactAsItWasSealed();
  }

  private void found(Tampering way, Random random, String told) throws SQLException {
    var expected = way.to(chain, random);
    var published =
        expected.published() == null ? chain.published : chain.published.upTo(expected.published());
    var outcome = database.verify(database.superuser.connection(), published);

    assertThat(outcome.broken()).as(told).isPresent();
    var broken = outcome.broken().orElseThrow();
    assertThat(broken.fault()).as(told).isIn(expected.faults());
    assertThat(broken.block()).as(told).isEqualTo(expected.block());
    assertThat(broken.entry()).as(told).isEqualTo(expected.entry());
    assertThat(broken.resourceId() == null).as(told).isEqualTo(expected.entry() == null);
  }
}
