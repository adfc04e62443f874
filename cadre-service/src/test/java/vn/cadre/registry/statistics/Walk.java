package vn.cadre.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.regulation;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.code.Bloc;
import vn.cadre.registry.code.Category;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.code.PoliticalTheoryLevel;
import vn.cadre.registry.code.ProfessionalLevel;
import vn.cadre.registry.code.StateManagementLevel;
import vn.cadre.registry.code.TitleRank;

/**
 * Random changes of a small tree of organisations and of the people in it, over HTTP. What a rule
 * refuses changes nothing and is a step as well.
 */
final class Walk {
  private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
  private static final LocalDate RECENT = LocalDate.of(2022, 1, 1);
  private static final int DAYS = 8_000;

  private final Random random;
  private final Map<String, String> paths = new HashMap<>();
  private final List<Made> organisations = new ArrayList<>();
  private final List<Made> titles = new ArrayList<>();
  private final List<Made> positions = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final List<String> appointments = new ArrayList<>();
  private final List<String> entries = new ArrayList<>();
  private final List<String> merges = new ArrayList<>();

  Walk(Random random) {
    this.random = random;
    var top = grow(root("WALK"), "/");
    for (int i = 0; i < 2; i++) {
      var middle = grow(below(top, "W"), "/" + top.code() + "/");
      grow(below(middle, "X"), "/" + top.code() + "/" + middle.code() + "/");
    }
    for (var rank : TitleRank.values()) {
      titles.add(title(rank.name()));
    }
    titles.forEach(title -> standardise(title, "2010-01-01"));
    for (var organisation : organisations) {
      for (var title : titles) {
        positions.add(position(organisation, title, 50));
      }
    }
  }

  private Made grow(Made organisation, String above) {
    organisations.add(organisation);
    paths.put(above + organisation.code() + "/", organisation.code());
    return organisation;
  }

  String path(Random choice) {
    return List.copyOf(paths.keySet()).get(choice.nextInt(paths.size()));
  }

  List<String> paths() {
    return List.copyOf(paths.keySet());
  }

  String code(String path) {
    return paths.get(path);
  }

  /** Any day, as often as not one of the last years. */
  LocalDate day(Random choice) {
    return choice.nextBoolean()
        ? FIRST.plusDays(choice.nextInt(DAYS))
        : RECENT.plusDays(choice.nextInt(2_000));
  }

  void steps(int number) {
    for (int i = 0; i < number; i++) {
      step();
    }
  }

  private void step() {
    switch (people.size() < 4 ? 0 : random.nextInt(15)) {
      case 0, 1 -> register();
      case 2, 3 -> appoint();
      case 4 -> end();
      case 5, 12, 13, 14 -> qualify();
      case 6 -> annul();
      case 7 -> correct();
      case 8 -> mendTheGround();
      case 9 -> join();
      case 10 -> undo();
      case 11 -> standardise();
      default -> throw new IllegalStateException();
    }
  }

  private void register() {
    var body = new HashMap<String, Object>(about());
    body.put("fullName", "Người Đếm");
    body.put("organisationId", one(organisations).id());
    body.put("recruitedOn", day(random).toString());
    people.add(post("/cadre/v1/cadres", body).location());
  }

  /** What is counted of a person, each part known or not. */
  private Map<String, Object> about() {
    var about = new HashMap<String, Object>();
    about.put("category", one(List.of(Category.values())).name());
    about.put("gender", one(List.of(Gender.MALE, Gender.FEMALE)).name());
    if (random.nextBoolean()) {
      about.put("ethnicGroup", one(List.of("01", "02", "03")));
    }
    if (random.nextInt(4) > 0) {
      about.put(
          "birthDate", one(List.of("1992-02-29", "1979-12-31", "1968", "1962-11-23", "1985-06")));
    }
    if (random.nextBoolean()) {
      about.put("party", Map.of("admittedOn", one(List.of("2009-02", "2016-07-01", "2020"))));
    }
    return about;
  }

  private void appoint() {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "cadreId", id(one(people)),
                "positionId", one(positions).id(),
                "kind", "APPOINTMENT",
                "from", day(random).toString(),
                "decision", decision()));
    if (random.nextBoolean()) {
      body.put("to", day(random).toString());
    }
    made(keeper().body(body).post("/cadre/v1/appointments"), appointments);
  }

  private void end() {
    if (!appointments.isEmpty()) {
      var appointment = one(appointments);
      allowed(
          latest(appointment)
              .body(
                  Map.of(
                      "to", day(random).toString(),
                      "decision", decision()))
              .post(appointment + "/end"));
    }
  }

  private void qualify() {
    // most standards ask for a degree, and it is enough to study for one
    var kind = Math.max(0, random.nextInt(7) - 3);
    var body = new HashMap<String, Object>();
    body.put(
        "kind",
        List.of("PROFESSIONAL", "POLITICAL_THEORY", "STATE_MANAGEMENT", "LANGUAGE").get(kind));
    body.put(
        "level",
        switch (kind) {
          case 0 -> one(List.of(ProfessionalLevel.values())).name();
          case 1 -> one(List.of(PoliticalTheoryLevel.values())).name();
          case 2 -> one(List.of(StateManagementLevel.values())).name();
          default -> one(List.of("A2", "B1"));
        });
    if (kind == 0 && random.nextBoolean()) {
      body.put("speciality", one(List.of("luật", "Kinh tế")));
    }
    var studies = random.nextBoolean();
    body.put("status", studies ? "STUDYING" : "COMPLETED");
    if (random.nextInt(3) > (studies ? 1 : 0)) {
      body.put("awardedOn", LocalDate.of(2008 + random.nextInt(15), 6, 30).toString());
    }
    made(keeper().body(body).post(one(people) + "/qualifications"), entries);
  }

  private void annul() {
    if (!entries.isEmpty()) {
      var entry = one(entries);
      allowed(latest(entry).body(Map.of("reason", "Ghi nhầm")).post(entry + "/annul"));
    }
  }

  private void correct() {
    var person = one(people);
    patch(person, random.nextInt(4) == 0 ? Map.of("otherNames", "Năm") : about());
  }

  /** The bloc of an organisation or the rank of a title, which everyone there is counted by. */
  private void mendTheGround() {
    if (random.nextBoolean()) {
      patch(one(organisations).location(), Map.of("bloc", one(List.of(Bloc.values())).name()));
    } else {
      patch(one(titles).location(), Map.of("rank", one(List.of(TitleRank.values())).name()));
    }
  }

  /** What a title asks changes nobody's record, and what figures say of them. */
  private void standardise() {
    var title = one(titles);
    if (random.nextBoolean()) {
      standardise(title, day(random).toString());
    } else {
      List<Map<String, Object>> known =
          keeper().get("/cadre/v1/titles/" + title.code() + "/standards").path("items");
      patch(
          "/cadre/v1/titles/" + title.code() + "/standards/" + one(known).get("id"),
          Map.of("orStudying", random.nextBoolean(), "validTo", day(random).toString()));
    }
  }

  /** Asks for levels alone, for membership too, or for more than is counted of people. */
  private void standardise(Made title, String from) {
    var asked =
        new HashMap<String, Object>(Map.of("validFrom", from, "orStudying", random.nextBoolean()));
    asked.put("legalBasis", "Quy định thử nghiệm, Điều 1");
    asked.put("decision", regulation());
    asked.put("minProfessionalLevel", one(List.of("COLLEGE", "UNIVERSITY", "MASTER")));
    if (random.nextBoolean()) {
      asked.put("minPoliticalTheoryLevel", one(List.of("ELEMENTARY", "INTERMEDIATE", "ADVANCED")));
    }
    if (random.nextBoolean()) {
      asked.put("minStateManagementLevel", "EXPERT");
    }
    asked.put("partyMember", random.nextBoolean());
    if (random.nextInt(3) == 0) {
      asked.put("specialities", List.of("Luật"));
      asked.put("languageLevels", List.of("B1"));
      asked.put("maxAge", 45);
    }
    allowed(keeper().body(asked).post("/cadre/v1/titles/" + title.code() + "/standards"));
  }

  private void join() {
    var body =
        Map.of(
            "survivorId",
            id(one(people)),
            "joinedId",
            id(one(people)),
            "reason",
            "Lập trùng hồ sơ",
            "evidence",
            "Đối chiếu bản gốc");
    made(keeper().body(body).post("/cadre/v1/cadre-merges"), merges);
  }

  private void undo() {
    if (!merges.isEmpty()) {
      var merge = one(merges);
      allowed(latest(merge).body(Map.of("reason", "Hai người")).post(merge + "/undo"));
    }
  }

  private void patch(String resource, Map<String, ?> changes) {
    allowed(
        latest(resource).contentType("application/merge-patch+json").body(changes).patch(resource));
  }

  private static RequestSpecification latest(String resource) {
    var answer = keeper().get(resource);
    return keeper()
        .header("If-Match", answer.statusCode() == 200 ? answer.getHeader("ETag") : "\"0\"");
  }

  private static void made(Response answer, List<String> known) {
    allowed(answer);
    if (answer.statusCode() == 201) {
      known.add(answer.getHeader("Location"));
    }
  }

  /** Done, or refused by a rule; anything else is a mistake of the walk or of the service. */
  private static void allowed(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 400, 404, 409, 412, 422);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static RequestSpecification keeper() {
    return as(List.of("registry-editor", "personal-data", "admin"), EVERYWHERE);
  }
}
