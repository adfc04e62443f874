package vn.cadre.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SealingTest {
  private SealedDatabase database;
  private Connection sealer;
  private Sealing sealing;

  @BeforeEach
  void create() throws SQLException {
    database = SealedDatabase.create();
    sealer = database.connect();
    sealing = database.sealing(sealer);
  }

  @AfterEach
  void drop() throws SQLException {
    sealer.close();
    database.close();
  }

  private List<Seal> chain() throws SQLException {
    return new SealTable(sealer).from(1, 100);
  }

  private long sealedEntries() throws SQLException {
    return chain().stream().mapToLong(Seal::count).sum();
  }

  @Test
  void committedEntriesAreSealedInBlocksOfTheOrderOfTheirIds() throws SQLException {
    for (int i = 0; i < 2 * SealedDatabase.BLOCK + 1; i++) {
      SealedDatabase.make(database.superuser.connection(), "Vật " + i);
    }
    assertThat(sealing.sealSettled()).isEqualTo(3);
    assertThat(sealing.sealSettled()).isZero();

    var chain = chain();
    assertThat(chain).extracting(Seal::count).containsExactly(6, 6, 1);
    assertThat(chain).extracting(Seal::number).containsExactly(1L, 2L, 3L);
    assertThat(chain.get(0).previous()).isEqualTo(Hash.NONE);
    assertThat(chain.get(1).previous()).isEqualTo(chain.get(0).hash());
    assertThat(chain.get(1).afterId()).isEqualTo(chain.get(0).lastId());
  }

  @Test
  void whatIsCommittedLateIsNeverSkipped() throws SQLException {
    try (var late = database.connect()) {
      late.setAutoCommit(false);
      SealedDatabase.make(late, "Ghi trước, xác nhận sau");
      SealedDatabase.make(database.superuser.connection(), "Ghi sau, xác nhận trước");

      assertThat(sealing.sealSettled()).isZero();
      late.commit();
    }
    sealing.sealSettled();
    assertThat(sealedEntries()).isEqualTo(2);
  }

  @Test
  void whatComesAfterAnOpenTransactionDoesNotWaitForLaterOnes() throws SQLException {
    try (var first = database.connect();
        var second = database.connect()) {
      first.setAutoCommit(false);
      second.setAutoCommit(false);
      SealedDatabase.make(first, "Một");
      assertThat(sealing.sealSettled()).isZero();
      SealedDatabase.make(second, "Hai");
      first.commit();

      sealing.sealSettled();
      assertThat(sealedEntries()).isEqualTo(1);
      second.commit();
    }
    sealing.sealSettled();
    assertThat(sealedEntries()).isEqualTo(2);
  }

  @Test
  void aReadWhoseTransactionWroteNothingElseIsNotSkippedEither() throws SQLException {
    try (var late = database.connect()) {
      late.setAutoCommit(false);
      TamperedChain.read(late, "cadres");
      SealedDatabase.make(database.superuser.connection(), "Vật");
      TamperedChain.read(database.superuser.connection(), "positions");
      sealing.sealSettled();
      assertThat(chain()).extracting(Seal::stream).containsExactly("CHANGES");
      late.commit();
    }
    sealing.sealSettled();
    assertThat(chain()).extracting(Seal::stream).containsExactly("CHANGES", "READS");
    assertThat(sealedEntries()).isEqualTo(3);
  }

  @Test
  void anUndoneChangeLeavesAGapThatIsNoFault() throws SQLException {
    try (var undone = database.connect()) {
      undone.setAutoCommit(false);
      SealedDatabase.make(undone, "Hoàn tác");
      undone.rollback();
    }
    SealedDatabase.make(database.superuser.connection(), "Giữ lại");
    sealing.sealSettled();

    assertThat(sealedEntries()).isEqualTo(1);
    assertThat(database.verify(sealer, database.publish()).broken()).isEmpty();
  }

  @Test
  void anotherSealerGoesOnWhereTheLastOneStopped() throws SQLException {
    SealedDatabase.make(database.superuser.connection(), "Một");
    sealing.sealSettled();
    SealedDatabase.make(database.superuser.connection(), "Hai");
    try (var another = database.connect()) {
      database.sealing(another).sealSettled();
    }
    assertThat(chain()).extracting(Seal::number).containsExactly(1L, 2L);
    assertThat(database.verify(sealer, database.publish()).entries()).isEqualTo(2);
  }
}
