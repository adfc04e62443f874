package vn.cadre.registry.restructuring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.registry.RegistryTest;
import vn.cadre.registry.RivalTransaction;

/**
 * What is put into a ward while it is merged is there before, and goes where the ward goes, or
 * finds that the ward has ended.
 */
@RegistryTest
class RestructuringRaceTest {
  @Inject DataSource database;
  private TwoWards w;

  @BeforeEach
  void settle() {
    w = TwoWards.make();
  }

  @ParameterizedTest
  @CsvSource({
    "positions, organisation-not-in-force",
    "bodies, organisation-not-in-force",
    "organisations, parent-not-in-force"
  })
  void nothingIsPutIntoAnOrganisationThatEndsMeanwhile(String what, String problem)
      throws SQLException {
    try (var rival = RivalTransaction.begin(database)) {
      rival.runs(
          "UPDATE organisation SET valid_to = ?, version = version + 1 WHERE id = ?",
          LocalDate.parse(TwoWards.DAY),
          UUID.fromString(w.a().id()));
      rival
          .commitsWhileWaiting(() -> put(what, body(what, code("MEANWHILE"))))
          .then()
          .statusCode(409)
          .body("code", equalTo(problem));
    }
  }

  @Test
  void aPositionMadeMeanwhileEndsWithItsOrganisation() throws SQLException {
    var staff = title("STAFF");
    var body = body("positions", staff.code());
    var both =
        race(
            "positions",
            body,
            """
            INSERT INTO position (id, version, organisation_id, title_id, seats, non_local, term_limited, valid_from)
            VALUES (?, 0, ?, ?, 1, false, false, '2010-01-01')\
            """,
            UUID.randomUUID(),
            UUID.fromString(w.a().id()),
            UUID.fromString(staff.id()));
    both.merger().then().statusCode(201);
    viewer(EVERYWHERE)
        .get(both.made().getHeader("Location"))
        .then()
        .body("validTo", equalTo(TwoWards.DAY));
  }

  @Test
  void aPartMadeMeanwhileIsNotLeftBehind() throws SQLException {
    var part = code("PART");
    var both =
        race(
            "organisations",
            body("organisations", part),
            """
            INSERT INTO organisation (id, version, code, name, name_folded, level, bloc, kind, path, valid_from)
            VALUES (?, 0, ?, 'Đơn vị', ' don vi', 'COMMUNE', 'STATE', 'AGENCY', ?, '2010-01-01')\
            """,
            UUID.randomUUID(),
            part,
            "/" + part + "/");
    both.merger()
        .then()
        .statusCode(422)
        .body("reasons.rule", hasItem("restructuring.no-part-left"))
        .body("reasons.facts.organisation", hasItem(part));
  }

  @Test
  void whoIsRegisteredMeanwhileIsNotStranded() throws SQLException {
    var number = personalId();
    var body = new HashMap<String, Object>();
    body.put("fullName", "Ngô Văn Khánh");
    body.put("category", "CIVIL_SERVANT");
    body.put("organisationId", w.a().id());
    body.put("recruitedOn", "2001-01");
    body.put("personalId", number);
    var both =
        race(
            "cadres",
            body,
            """
            INSERT INTO cadre (id, version, full_name, name_folded, name_sort, category, organisation_id, status, personal_id)
            VALUES (?, 0, 'Ngô Văn Khánh', ' ngo van khanh', 'khanh ngo van', 'CIVIL_SERVANT', ?, 'ACTIVE', ?)\
            """,
            UUID.randomUUID(),
            UUID.fromString(w.province().id()),
            number);
    both.merger().then().statusCode(422).body("reasons.facts.cadreName", hasItem("Ngô Văn Khánh"));
  }

  private record Both(Response made, Response merger) {}

  /**
   * Somebody else holds up the request by something it would collide with; the merger comes in
   * between, and waits. Then the other gives up.
   */
  private Both race(String what, Map<String, Object> body, String collides, Object... arguments)
      throws SQLException {
    // the common pool may have one thread, and each of the two waits
    try (var threads = Executors.newFixedThreadPool(2);
        var rival = RivalTransaction.begin(database)) {
      rival.runs(collides, arguments);
      var made =
          CompletableFuture.supplyAsync(
              () -> editor(EVERYWHERE).body(body).post("/cadre/v1/" + what), threads);
      var holding = rival.awaitBlocked();
      var merger =
          CompletableFuture.supplyAsync(
              () ->
                  TwoWards.post(
                      w.merger(w.goes(w.chairOfA(), w.chair()), TwoWards.ends(w.chairOfB()))),
              threads);
      rival.awaitBlockedBy(holding);
      rival.close();
      made.join().then().statusCode(201);
      return new Both(made.join(), merger.join());
    }
  }

  private static Response put(String what, Map<String, Object> body) {
    return editor(EVERYWHERE).body(body).post("/cadre/v1/" + what);
  }

  private Map<String, Object> body(String what, String code) {
    var body = new HashMap<String, Object>();
    body.put("validFrom", "2010-01-01");
    switch (what) {
      case "positions" -> {
        body.put("organisationId", w.a().id());
        body.put("titleCode", code.startsWith("TITLE") ? code : title("STAFF").code());
      }
      case "bodies" -> {
        body.put("organisationId", w.a().id());
        body.put("code", code);
        body.put("kind", "COMMITTEE");
        body.put("name", "Ban Chấp hành");
      }
      default -> {
        body.put("parentId", w.a().id());
        body.put("code", code);
        body.put("name", "Đơn vị");
        body.put("level", "COMMUNE");
        body.put("bloc", "STATE");
        body.put("kind", "AGENCY");
      }
    }
    return body;
  }
}
