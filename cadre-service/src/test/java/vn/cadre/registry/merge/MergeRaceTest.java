package vn.cadre.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.merge.Pair.keeper;
import static vn.cadre.registry.merge.Pair.person;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/** Several who join at once, and who writes to a record while it is being joined. */
@RegistryTest
class MergeRaceTest {
  private static final String ENTRY =
      """
      INSERT INTO work_history (id, version, cadre_id, starts, organisation, position)
      VALUES (?, 0, ?, '2005', 'Phòng Nội vụ', 'Chuyên viên')\
      """;

  @Inject DataSource database;

  @Test
  void ofManyWhoJoinOneRecordOneDoes() throws Exception {
    var office = root("RACE");
    var joined = person(office, Map.of());
    var asked = new ArrayList<Callable<Response>>();
    for (int i = 0; i < 8; i++) {
      var pair = new Pair(person(office, Map.of()), joined);
      asked.add(i % 2 == 0 ? pair::join : () -> new Pair(pair.joined(), pair.survivor()).join());
    }
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var states = new ArrayList<Integer>();
      for (var answer : pool.invokeAll(asked)) {
        states.add(answer.get().statusCode());
      }
      // half of them join something into the record itself, which goes on until it is joined
      assertThat(states).allMatch(status -> status == 201 || status == 400);
    }
    var merges =
        keeper().queryParam("joinedId", joined.id()).get(Pair.MERGES).jsonPath().getList("items");
    assertThat(merges).hasSize(1);
  }

  @Test
  void twoRecordsAreNotJoinedIntoEachOther() throws Exception {
    var pair = Pair.of(root("RACE"));
    var other = new Pair(pair.joined(), pair.survivor());
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var states = new ArrayList<Integer>();
      for (var answer : pool.invokeAll(List.<Callable<Response>>of(pair::join, other::join))) {
        states.add(answer.get().statusCode());
      }
      assertThat(states).containsExactlyInAnyOrder(201, 400);
    }
  }

  @Test
  void whatWasBeingWrittenToTheJoinedRecordMovesToo() throws SQLException {
    var pair = Pair.of(root("RACE"));
    var entry = UUID.randomUUID();
    try (var rival = RivalTransaction.begin(database)) {
      rival.runs(ENTRY, entry, UUID.fromString(pair.joined().id()));
      rival.commitsWhileWaiting(pair::join).then().statusCode(201);
    }
    keeper()
        .get(pair.survivor().location() + "/work-history")
        .then()
        .body("items.id", contains(entry.toString()));
  }

  @Test
  void whoeverWaitsForTheMergeToWriteIsRefused() throws SQLException {
    var pair = Pair.of(root("RACE"));
    var merge = UUID.randomUUID();
    try (var rival = RivalTransaction.begin(database)) {
      // the merge up to its commit, as the service does it
      rival.runs(
          "SELECT 1 FROM cadre WHERE id IN (?, ?) ORDER BY id FOR UPDATE",
          UUID.fromString(pair.survivor().id()),
          UUID.fromString(pair.joined().id()));
      rival.runs(
          """
          INSERT INTO cadre_merge (id, version, cadre_id, survivor_id, joined_id, survivor_name, joined_name,
                                   reason, evidence, filled, replaced, joined_at, joined_by)
          VALUES (?, 0, ?, ?, ?, 'A', 'B', 'C', 'D', '{}', '{}', now(), 'E')
          """,
          merge,
          UUID.fromString(pair.survivor().id()),
          UUID.fromString(pair.survivor().id()),
          UUID.fromString(pair.joined().id()));
      rival.runs("SELECT join_records(?)", merge);
      rival
          .commitsWhileWaiting(() ->
              keeper()
                  .body(
                      Map.of(
                          "from",
                          "2005",
                          "organisation",
                          "Phòng Nội vụ",
                          "position",
                          "Chuyên viên"))
                  .post(pair.joined().location() + "/work-history"))
          .then()
          .statusCode(409);
    }
    keeper().get(pair.survivor().location() + "/work-history").then().body("items", empty());
  }
}
