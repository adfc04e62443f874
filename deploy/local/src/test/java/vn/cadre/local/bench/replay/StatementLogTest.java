package vn.cadre.local.bench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {
  private static final String LOG =
      """
      2026-11-22 03:00:00.000 UTC [9] LOG:  checkpoint complete
      bench cadre_app 11 LOG:  execute S_1: BEGIN
      bench cadre_system 12 LOG:  statement: LISTEN outbox
      bench cadre_app 11 LOG:  execute <unnamed>: SELECT id
      \tFROM cadre WHERE name = $1 AND born <= $2 AND gender = $3
      bench cadre_app 11 DETAIL:  Parameters: $1 = 'O''Brien, $2', $2 = '2026-11-22', $3 = NULL
      bench cadre_app 11 LOG:  execute S_2: COMMIT
      """;

  @Test
  void oneRolesStatementsComeWithTheirValues() {
    var calls = StatementLog.calls(LOG, "cadre_app");

    assertEquals(List.of(11L), List.copyOf(calls.keySet()));
    assertEquals(
        List.of(
            "BEGIN",
            "SELECT id\nFROM cadre WHERE name = $1 AND born <= $2 AND gender = $3",
            "COMMIT"),
        calls.get(11L).shape().sql());
    assertEquals(Arrays.asList("O'Brien, $2", "2026-11-22", null), calls.get(11L).parameters());
  }

  @Test
  void aQueryThatIsNotPreparedIsPlannedAnew() {
    var prepared = LOG.replace("<unnamed>", "S_3");

    assertTrue(StatementLog.calls(LOG, "cadre_app").get(11L).isPlannedAnew());
    assertFalse(StatementLog.calls(prepared, "cadre_app").get(11L).isPlannedAnew());
  }

  @Test
  void whatBackgroundWorkSentIsLeftOut() {
    var read = new Call(List.of(new Call.Statement("SELECT a", List.of(), true)));
    var other = new Call(List.of(new Call.Statement("SELECT b", List.of(), true)));

    var calls = Capture.ofCommonShape(List.of(read, other, read));

    assertEquals(List.of(read, read), calls);
  }

  @Test
  void callsWithNullInOtherPlacesAreNotAlike() {
    var first =
        new Call(List.of(new Call.Statement("SELECT $1, $2", Arrays.asList(null, "b"), true)));
    var second =
        new Call(List.of(new Call.Statement("SELECT $1, $2", Arrays.asList("a", null), true)));

    var calls = Capture.ofCommonShape(List.of(first, second, first));

    assertEquals(List.of(first, first), calls);
  }

  @Test
  void aListOfHundredsOfIdsIsRead() {
    var ids = "00000000-0000-0000-0000-000000000000,".repeat(500);
    var log =
        """
        bench cadre_app 11 LOG:  execute S_1: SELECT $1
        bench cadre_app 11 DETAIL:  Parameters: $1 = '{%s}'
        """
            .formatted(ids);

    assertEquals(
        List.of("{" + ids + "}"), StatementLog.calls(log, "cadre_app").get(11L).parameters());
  }
}
