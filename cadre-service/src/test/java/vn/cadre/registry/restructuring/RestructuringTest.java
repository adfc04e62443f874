package vn.cadre.registry.restructuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.recorded;
import static vn.cadre.registry.Registry.viewer;
import static vn.cadre.registry.restructuring.TwoWards.decided;
import static vn.cadre.registry.restructuring.TwoWards.ends;
import static vn.cadre.registry.restructuring.TwoWards.post;
import static vn.cadre.registry.restructuring.TwoWards.rehearse;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.Registry;
import vn.cadre.registry.RegistryTest;

@RegistryTest
@SuppressWarnings("unchecked")
class RestructuringTest {
  private static final String BEFORE = "2025-06-30";

  @Inject Sql sql;

  @Test
  void aMergerMovesPostsAndPeopleAndHistoryReadsRightOnBothSides() {
    var w = TwoWards.make();
    var made = post(w.merger(w.goes(w.chairOfA(), w.chair()), w.goes(w.chairOfB(), w.deputy())));
    made.then()
        .statusCode(201)
        .body("kind", equalTo("MERGE"))
        .body("effect.withoutSeat", empty())
        .body("effect.organisations.change", contains("ENDED", "ENDED", "MADE"))
        .body("effect.appointments", hasSize(8))
        .body("effect.appointments.fate", everyItem(equalTo("CONTINUED")));

    assertThat(w.unitsOn(BEFORE)).containsExactlyInAnyOrder(w.a().code(), w.b().code());
    assertThat(w.unitsOn(TwoWards.DAY)).containsExactly(w.next());
    assertThat(w.peopleOn(BEFORE, w.a().code())).isEqualTo(4);
    assertThat(w.peopleOn(BEFORE, w.b().code())).isEqualTo(4);
    assertThat(w.peopleOn(TwoWards.DAY, w.a().code())).isZero();
    assertThat(w.peopleOn(TwoWards.DAY, w.next())).isEqualTo(8);
    assertThat(w.peopleOn(BEFORE, w.next())).isZero();

    var former = w.seen("organisations/" + w.a().id());
    assertThat(former.getString("validTo")).isEqualTo(TwoWards.DAY);
    assertThat(former.getList("successors")).containsExactly(w.next());
    // one head, three deputies: two that were, and the head of B
    var posts = w.seen("positions", "organisation", w.next(), "asOf", TwoWards.DAY);
    assertThat(posts.getList("items.titleCode"))
        .containsExactlyInAnyOrder(w.chair().code(), w.deputy().code(), w.official().code());
    assertThat(posts.getInt("items.find {it.titleCode == '" + w.chair().code() + "'}.seats"))
        .isOne();
    assertThat(posts.getInt("items.find {it.titleCode == '" + w.deputy().code() + "'}.seats"))
        .isEqualTo(3);
    assertThat(posts.getInt("items.find {it.titleCode == '" + w.official().code() + "'}.seats"))
        .isEqualTo(10);

    viewer(w.province().code())
        .get(made.getHeader("Location"))
        .then()
        .statusCode(200)
        .body("from", contains(w.a().code(), w.b().code()))
        .body("effect.appointments.cadreName", everyItem(nullValue()))
        .body("effect.appointments", hasSize(8));
  }

  @Test
  void everybodyWithoutASeatIsNamedAtOnceAndNothingIsWritten() {
    var w = TwoWards.make();
    var awaiting = cadre(w.a(), "Ngô Văn Khánh");
    post(w.merger())
        .then()
        .statusCode(422)
        .body("code", equalTo("restructuring-refused"))
        .body("reasons.rule", everyItem(equalTo("restructuring.everybody-seated")))
        .body(
            "reasons.facts.cadreName",
            containsInAnyOrder("Nguyễn Văn An", "Trần Thị Ánh", "Ngô Văn Khánh"))
        .body("reasons.facts.appointmentId", hasItem(w.chairOfA().id()))
        .body("reasons.facts.cadreId", hasItem(awaiting.id()));
    assertThat(w.unitsOn(TwoWards.DAY)).containsExactlyInAnyOrder(w.a().code(), w.b().code());

    var first = new HashMap<String, Object>();
    first.put("cadreId", awaiting.id());
    first.put("organisation", w.next());
    first.put("title", w.official().code());
    post(w.merger(w.goes(w.chairOfA(), w.chair()), ends(w.chairOfB()), first))
        .then()
        .statusCode(201);
    assertThat(w.peopleOn(TwoWards.DAY, w.next())).isEqualTo(8);
  }

  @Test
  void aDryRunShowsTheWholeEffectAndWritesNothing() {
    var w = TwoWards.make();
    rehearse(w.merger())
        .then()
        .statusCode(200)
        .body("id", nullValue())
        .body("effect.withoutSeat.cadreName", contains("Nguyễn Văn An", "Trần Thị Ánh"))
        .body("effect.refusals", hasSize(2));
    var written = rows();
    rehearse(w.merger(w.goes(w.chairOfA(), w.chair()), w.goes(w.chairOfB(), w.deputy())))
        .then()
        .statusCode(200)
        .body("effect.refusals", empty())
        .body("effect.organisations.code", contains(w.a().code(), w.b().code(), w.next()))
        .body("effect.positions", hasSize(9))
        .body("effect.appointments", hasSize(8))
        .body("effect.appointments.nextOrganisation", everyItem(equalTo(w.next())));
    assertThat(rows()).isEqualTo(written);
    assertThat(w.unitsOn(TwoWards.DAY)).containsExactlyInAnyOrder(w.a().code(), w.b().code());
  }

  private List<Long> rows() {
    return recorded(() ->
        sql.list(
            """
            SELECT count(*) FROM restructuring UNION ALL SELECT count(*) FROM organisation
            UNION ALL SELECT count(*) FROM appointment UNION ALL SELECT count(*) FROM audit_entry
            UNION ALL SELECT count(*) FROM outbox_event\
            """,
            List.of(),
            row -> row.getLong(1)));
  }

  @Test
  void aSplitSendsPeopleWhereItIsSaidAndNamesTheOthers() {
    var w = TwoWards.make();
    var west = w.successor();
    var east = new HashMap<>(w.successor());
    east.put("code", code("WARD-E"));
    var body = decided("SPLIT", List.of(w.a().code()), List.of(west, east));
    post(body).then().statusCode(422).body("reasons.facts.cadreName", hasSize(4));
    body.put(
        "dispositions",
        List.of(
            w.goes(w.chairOfA(), w.chair()),
            Map.of(
                "appointmentId", w.deputyOfA().id(),
                "organisation", east.get("code"),
                "title", w.chair().code()),
            w.goes(w.officials().get(0), w.official()),
            Map.of(
                "appointmentId", w.officials().get(1).id(),
                "organisation", east.get("code"),
                "title", w.official().code())));
    post(body).then().statusCode(201);
    assertThat(w.peopleOn(TwoWards.DAY, w.next())).isEqualTo(2);
    assertThat(w.peopleOn(TwoWards.DAY, (String) east.get("code"))).isEqualTo(2);
    assertThat(w.seen("organisations/" + w.a().id()).getList("successors"))
        .containsExactlyInAnyOrder(w.next(), (String) east.get("code"));
    // sent to another title, so assigned to it
    assertThat(
            w.seen("appointments", "organisation", (String) east.get("code"))
                .getString("items.find {it.titleCode == '" + w.chair().code() + "'}.kind"))
        .isEqualTo("ASSIGNMENT");
  }

  @Test
  void aDissolutionEndsWhoIsSaidToEndAndSeatsTheOthersElsewhere() {
    var w = TwoWards.make();
    var body = decided("DISSOLVE", List.of(w.a().code()), List.of(Map.of("code", w.b().code())));
    var fates = new ArrayList<Object>(List.of(ends(w.chairOfA()), ends(w.deputyOfA())));
    for (var official : w.officials().subList(0, 2)) {
      fates.add(
          Map.of(
              "appointmentId", official.id(),
              "organisation", w.b().code(),
              "title", w.official().code()));
    }
    body.put("dispositions", fates);
    post(body).then().statusCode(201);
    assertThat(w.peopleOn(TwoWards.DAY, w.b().code())).isEqualTo(6);
    assertThat(w.peopleOn(TwoWards.DAY, w.a().code())).isZero();
    assertThat(w.seen("organisations/" + w.b().id()).getList("predecessors"))
        .containsExactly(w.a().code());
    // the seats that were taken stay with their holders
    var seats = w.seen("appointments", "organisation", w.b().code(), "asOf", TwoWards.DAY);
    assertThat(
            seats.getList("items.findAll {it.titleCode == '" + w.official().code() + "'}.seatNo"))
        .containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void everythingThatStandsAgainstItIsNamedAtOnce() {
    var w = TwoWards.make();
    var part = below(w.b(), "PART");
    post(w.merger(w.goes(w.chairOfA(), w.chair()), ends(w.chairOfB())))
        .then()
        .statusCode(422)
        .body("reasons.rule", contains("restructuring.no-part-left"))
        .body("reasons[0].facts.organisation", equalTo(part.code()));

    var ended =
        Registry.post(
            "/cadre/v1/organisations",
            Map.of(
                "code", code("ENDED"),
                "name", "Đã kết thúc",
                "level", "COMMUNE",
                "bloc", "STATE",
                "kind", "WARD",
                "parentId", w.province().id(),
                "validFrom", "2000-01-01",
                "validTo", "2024-01-01"));
    var later =
        Registry.post(
            "/cadre/v1/organisations",
            Map.of(
                "code", code("LATER"),
                "name", "Bắt đầu sau",
                "level", "COMMUNE",
                "bloc", "STATE",
                "kind", "WARD",
                "parentId", w.province().id(),
                "validFrom", "2026-01-01"));
    post(decided(
            "MERGE", List.of(ended.code(), w.b().code()), List.of(Map.of("code", later.code()))))
        .then()
        .statusCode(422)
        .body("reasons.rule", hasItem("restructuring.organisation-in-force"))
        .body("reasons.rule", hasItem("restructuring.target-in-force"))
        .body("reasons.rule", hasItem("restructuring.no-part-left"));

    var cycle = w.successor();
    cycle.put("parent", w.b().code());
    post(decided("MERGE", List.of(w.a().code(), w.b().code()), List.of(cycle)))
        .then()
        .statusCode(422)
        .body("reasons.rule", hasItem("restructuring.tree-without-cycle"));

    var district = w.successor();
    district.put("level", "DISTRICT");
    district.put("kind", "DISTRICT");
    post(decided("MERGE", List.of(w.a().code(), w.b().code()), List.of(district)))
        .then()
        .statusCode(422)
        .body("reasons.rule", hasItem("organisation.level-in-force"));
  }

  @Test
  void twoRestructuringsOfOneOrganisationDoNotOverlap() {
    var w = TwoWards.make();
    var fates = List.of(w.goes(w.chairOfA(), w.chair()), ends(w.chairOfB()));
    post(w.merger(fates.toArray())).then().statusCode(201);
    var again = decided("DISSOLVE", List.of(w.a().code()), List.of());
    again.put("effectiveFrom", "2024-01-01");
    post(again)
        .then()
        .statusCode(422)
        .body("reasons.rule", hasItem("restructuring.organisation-in-force"))
        .body(
            "reasons.find {it.rule == 'restructuring.organisation-in-force'}.actual",
            equalTo(TwoWards.DAY));
  }

  @Test
  void whoBeginsLaterIsMovedAndWhoFollowsOnASeatStillDoes() {
    var w = TwoWards.make();
    editor(EVERYWHERE)
        .header("If-Match", w.chairOfA().etag())
        .body(Map.of("to", "2026-01-01", "decision", Registry.decision()))
        .post(w.chairOfA().location() + "/end")
        .then()
        .statusCode(200);
    var seat = w.seen("appointments/" + w.chairOfA().id()).getString("positionId");
    var heir = cadre(w.province(), "Lý Văn Long");
    var planned =
        Registry.post(
            "/cadre/v1/appointments",
            Map.of(
                "cadreId",
                heir.id(),
                "positionId",
                seat,
                "kind",
                "APPOINTMENT",
                "from",
                "2026-01-01",
                "decision",
                Registry.decision()));
    post(w.merger(w.goes(w.chairOfA(), w.chair()), w.goes(planned, w.chair()), ends(w.chairOfB())))
        .then()
        .statusCode(201)
        .body(
            "effect.appointments.find {it.appointmentId == '" + planned.id() + "'}.fate",
            equalTo("MOVED"));
    var heirs = w.seen("appointments/" + planned.id());
    assertThat(heirs.getString("organisationCode")).isEqualTo(w.next());
    assertThat(heirs.getString("from")).isEqualTo("2026-01-01");
    var chairs = w.seen("appointments", "organisation", w.next(), "title", w.chair().code());
    assertThat(chairs.getList("items.seatNo")).containsExactly(1, 1);
    assertThat(chairs.getList("items.from")).containsExactly(TwoWards.DAY, "2026-01-01");
    assertThat(chairs.getList("items.to")).containsExactly("2026-01-01", null);
  }

  @Test
  void everythingTouchedIsToldWithoutGaps() {
    var w = TwoWards.make();
    var answer = post(w.merger(w.goes(w.chairOfA(), w.chair()), ends(w.chairOfB())));
    answer.then().statusCode(201);
    var id = answer.<String>path("id");
    assertThat(told("restructurings", id)).containsExactly("1 carried-out");
    assertThat(told("organisations", w.a().id())).containsExactly("1 created", "2 changed");
    assertThat(told("appointments", w.chairOfB().id())).containsExactly("1 made", "2 ended");
    var next =
        answer.<String>path(
            "effect.appointments.find {it.appointmentId == '%s'}.nextAppointmentId"
                .formatted(w.chairOfA().id()));
    assertThat(told("appointments", next)).containsExactly("1 made");
    var person = w.seen("appointments/" + next).getString("cadreId");
    assertThat(told("cadres", person)).containsExactly("1 registered", "2 moved");
    var post = w.seen("appointments/" + w.chairOfA().id()).getString("positionId");
    assertThat(told("positions", post)).containsExactly("1 created", "2 changed");
    viewer(w.province().code()).get("/cadre/v1/snapshots/restructurings").then().statusCode(200);
  }

  @Test
  void deputiesAboveTheNormAfterAMergerAreListedWithTheirFiveYearsToSettle() {
    var w = TwoWards.make();
    post(w.merger(w.goes(w.chairOfA(), w.chair()), w.goes(w.chairOfB(), w.deputy())))
        .then()
        .statusCode(201);
    // two bodies allow one more than the norm of two
    var listed = w.seen("deputy-surplus", "organisation", w.next(), "asOf", TwoWards.DAY);
    assertThat(listed.getList("items.organisation.code")).containsExactly(w.next());
    assertThat(listed.getInt("items[0].bodies")).isEqualTo(2);
    assertThat(listed.getInt("items[0].deputies.value")).isEqualTo(3);
    assertThat(listed.getInt("items[0].norm")).isEqualTo(2);
    assertThat(listed.getInt("items[0].allowed")).isEqualTo(3);
    assertThat(listed.getString("items[0].settledFrom")).isEqualTo("2030-07-01");
    assertThat(listed.getBoolean("items[0].finding.passed")).isTrue();
    assertThat(listed.getBoolean("items[0].finding.verified")).isFalse();
    var settled = w.seen("deputy-surplus", "organisation", w.next(), "asOf", "2030-07-01");
    assertThat(settled.getInt("items[0].allowed")).isEqualTo(2);
    assertThat(settled.getBoolean("items[0].finding.passed")).isFalse();
    assertThat(w.seen("deputy-surplus", "asOf", BEFORE).getList("items")).isEmpty();
  }

  @Test
  void whoIsNominatedToADeputysSeatIsADeputyAndWhoActsAsOneIsNot() {
    var w = TwoWards.make();
    post(w.merger(w.goes(w.chairOfA(), w.chair()), ends(w.chairOfB()), ends(w.deputyOfB())))
        .then()
        .statusCode(201);
    var seat =
        w.seen("positions", "organisation", w.next(), "title", w.deputy().code())
            .getString("items[0].id");
    var paper = new HashMap<>(Registry.decision());
    paper.put("type", "NOMINATION");
    var nominated = new HashMap<String, Object>();
    nominated.put("cadreId", cadre(w.province(), "Lý Văn Long").id());
    nominated.put("positionId", seat);
    nominated.put("kind", "NOMINATION");
    nominated.put("from", "2025-08-01");
    nominated.put("decision", paper);
    Registry.post("/cadre/v1/appointments", nominated);
    var acting = new HashMap<>(nominated);
    acting.put("cadreId", w.seen("appointments/" + w.officials().getFirst().id()).get("cadreId"));
    acting.put("kind", "ACTING");
    acting.put("main", false);
    acting.put("decision", Registry.decision());
    Registry.post("/cadre/v1/appointments", acting);
    var listed = w.seen("deputy-surplus", "organisation", w.next(), "asOf", "2025-08-01");
    assertThat(listed.getInt("items[0].deputies.value")).isEqualTo(2);
  }

  @Test
  void quotasFromThatYearOnGoToTheSuccessorAndAreCountedOnce() {
    var w = TwoWards.make();
    assign(w.a().id(), 2024, 7);
    assign(w.a().id(), 2025, 5);
    assign(w.b().id(), 2025, 3);
    post(w.merger(w.goes(w.chairOfA(), w.chair()), ends(w.chairOfB()))).then().statusCode(201);
    assertThat(assigned(w, w.next(), "2025", "2025-12-31")).isEqualTo(8);
    assertThat(assigned(w, w.province().code(), "2025", "2025-12-31")).isEqualTo(8);
    assertThat(assigned(w, w.province().code(), "2025", BEFORE)).isEqualTo(8);
    assertThat(assigned(w, w.a().code(), "2024", "2024-12-31")).isEqualTo(7);
  }

  private static int assigned(TwoWards w, String unit, String year, String day) {
    return w.seen("staffing", "organisation", unit, "year", year, "asOf", day)
        .getInt("items[0].assigned.value");
  }

  private static void assign(String unit, int year, int number) {
    var path = "/cadre/v1/staffing-quotas/" + unit + "/" + year + "/CIVIL_SERVANT";
    editor(EVERYWHERE)
        .header("If-Match", editor(EVERYWHERE).get(path).getHeader("ETag"))
        .body(Map.of("assigned", number, "decision", Registry.decision()))
        .put(path)
        .then()
        .statusCode(200);
  }

  private List<String> told(String aggregate, String id) {
    return recorded(() ->
        sql.list(
            "SELECT sequence || ' ' || type FROM outbox_event WHERE aggregate = ? AND aggregate_id = ? ORDER BY sequence",
            List.of(aggregate, UUID.fromString(id)),
            row -> row.getString(1)));
  }

  @Test
  void badInputIsNamedFieldByField() {
    var w = TwoWards.make();
    var foreign = Registry.root("ELSEWHERE");
    var stray = TwoWards.held(foreign, position(foreign, w.chair(), 1), "Người khác");
    var target = w.successor();
    target.remove("level");
    target.put("predecessors", List.of(w.b().code()));
    target.put(
        "positions",
        List.of(Map.of("titleCode", "NO-SUCH"), Map.of("titleCode", w.chair().code(), "seats", 0)));
    var body =
        decided("SPLIT", List.of(w.a().code(), w.a().code(), foreign.code()), List.of(target));
    body.put(
        "dispositions",
        List.of(
            Map.of("appointmentId", w.chairOfA().id()),
            Map.of("appointmentId", stray.id(), "end", true)));
    var editor = editor(w.province().code());
    // constraints of single values first, since the rest is judged of a record that is whole
    editor
        .body(body)
        .post(TwoWards.PATH)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("to[0].positions[1].seats"))
        .body("violations.field", hasItem("dispositions[0]"));
    target.put("positions", List.of(Map.of("titleCode", "NO-SUCH")));
    body.put(
        "dispositions",
        List.of(
            w.goes(w.chairOfA(), w.chair()),
            Map.of("appointmentId", stray.id(), "end", true),
            w.goes(w.chairOfA(), w.deputy())));
    editor(w.province().code())
        .body(body)
        .post(TwoWards.PATH)
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "from[1]",
                "from[2]",
                "to",
                "to[0].name",
                "to[0].predecessors[0]",
                "to[0].positions[0].titleCode",
                "dispositions[0].title",
                "dispositions[1].appointmentId",
                "dispositions[2].appointmentId",
                "dispositions[2].title"));
    var taken = w.merger();
    ((Map<String, Object>) ((List<?>) taken.get("to")).getFirst()).put("code", foreign.code());
    post(taken).then().statusCode(409).body("code", equalTo("duplicate-code"));
    viewer(w.province().code()).body(w.merger()).post(TwoWards.PATH).then().statusCode(403);
    editor(w.a().code()).get(TwoWards.PATH).then().statusCode(200).body("items", empty());
    editor(EVERYWHERE).get(TwoWards.PATH).then().statusCode(200).body("items", notNullValue());
  }
}
