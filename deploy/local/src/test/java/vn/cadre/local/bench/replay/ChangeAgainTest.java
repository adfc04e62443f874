package vn.cadre.local.bench.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeAgainTest {
  private static String again(String sql) {
    return ChangeAgain.sql(new Call.Statement(sql, List.of(), true));
  }

  @Test
  void theVersionThatARecordHasByNowIsKept() {
    assertEquals(
        "select c.id,c.version from cadre c where c.id=$1 \\gset now_\n"
            + "\\set next :now_version + 1\n\\set told :now_version + 2\n",
        again("select c.id,c.version from cadre c where c.id=$1"));
  }

  @Test
  void aChangeRaisesTheVersionThatTheRecordHas() {
    assertEquals(
        "update cadre set name=$1,version=:next where id=$3 and version=:now_version",
        again("update cadre set name=$1,version=$2 where id=$3 and version=$4"));
  }

  @Test
  void eachEventHasAnIdOfItsOwnAndFollowsTheOneBefore() {
    assertEquals(
        "INSERT INTO outbox_event (event_id, aggregate, aggregate_id, sequence, type)\n"
            + "VALUES (uuidv7(), $2, $3, :told, $5)",
        again(
            "INSERT INTO outbox_event (event_id, aggregate, aggregate_id, sequence, type)\n"
                + "VALUES ($1, $2, $3, $4, $5)"));
  }

  @Test
  void everythingElseStays() {
    assertEquals("SELECT derive_homes($1::uuid[])", again("SELECT derive_homes($1::uuid[])"));
  }
}
