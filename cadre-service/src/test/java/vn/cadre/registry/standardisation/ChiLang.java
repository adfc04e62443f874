package vn.cadre.registry.standardisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.title;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry.Made;

/**
 * Leaders of a district and of its communes, and its committees, as the article on Chi Lăng counts
 * them (domain.md R13): brought by files, since four hundred calls would say no more.
 */
record ChiLang(Made district, String committee, String standingCommittee) {
  private static final String HIGH = "UNIVERSITY";
  private static final String LOW = "COLLEGE";
  private static final String ENOUGH = "INTERMEDIATE";
  private static final String LITTLE = "ELEMENTARY";

  static ChiLang built() {
    var province = root("LANG-SON");
    var district = unit(province, "DISTRICT");
    var commune = unit(district, "COMMUNE");
    var leaders = new ArrayList<String>();
    leaders.addAll(leaders(district, "HEAD", 84, 80, 80));
    leaders.addAll(leaders(district, "DEPUTY", 24, 22, 19));
    leaders.addAll(leaders(commune, "HEAD", 204, 143, 174));
    imported("cadres", leaders);
    var members = committeeMembers(district);
    return new ChiLang(
        district,
        body(district, "COMMITTEE", members),
        body(district, "STANDING_COMMITTEE", members.subList(0, 13)));
  }

  /** Those in front have a degree, those at the end lack political theory. */
  private static List<String> leaders(
      Made unit, String rank, int number, int degrees, int theories) {
    var title = title(rank);
    post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            unit.id(),
            "titleCode",
            title.code(),
            "seats",
            number,
            "validFrom",
            "2000-01-01",
            "validTo",
            "2025-07-01"));
    standard(title.code(), "2010-01-01");
    var rows = new ArrayList<String>();
    for (int i = 0; i < number; i++) {
      rows.add(
          """
          {"fullName":"Hoàng Văn %s","category":"CADRE","organisation":"%s","title":"%s","appointedFrom":"2011-02","professionalLevel":"%s","politicalTheoryLevel":"%s"}\
          """
              .formatted(
                  named(i),
                  unit.code(),
                  title.code(),
                  i < degrees ? HIGH : LOW,
                  i < theories ? ENOUGH : LITTLE));
    }
    return rows;
  }

  /** 35 members: 26 with a degree and 30 with theory, of the first 13 twelve and eleven. */
  private static List<String> committeeMembers(Made district) {
    var people = new ArrayList<String>();
    var rows = new ArrayList<String>();
    for (int i = 0; i < 35; i++) {
      var id = personalId();
      people.add(id);
      rows.add(
          """
          {"personalId":"%s","fullName":"Vi Thị %s","category":"CADRE","organisation":"%s","professionalLevel":"%s","politicalTheoryLevel":"%s"}\
          """
              .formatted(
                  id,
                  named(i),
                  district.code(),
                  i == 12 || i > 26 ? LOW : HIGH,
                  Set.of(11, 12, 32, 33, 34).contains(i) ? LITTLE : ENOUGH));
    }
    imported("cadres", rows);
    return people;
  }

  /** Names are made of letters. */
  private static String named(int number) {
    return "" + (char) ('A' + number / 26) + (char) ('a' + number % 26);
  }

  private static String body(Made district, String kind, List<String> members) {
    var title = title("STAFF");
    standard(title.code(), "2010-01-01");
    var body = code("BODY");
    imported(
        "bodies",
        List.of(
            """
            {"code":"%s","organisation":"%s","kind":"%s","name":"Nhiệm kỳ 2010 - 2015","validFrom":"2010-08-20","validTo":"2015-08-20"}\
            """
                .formatted(body, district.code(), kind)));
    imported(
        "memberships",
        members.stream()
            .map(person ->
                """
                {"body":"%s","personalId":"%s","title":"%s","from":"2010-08-20"}\
                """
                    .formatted(body, person, title.code()))
            .toList());
    return body;
  }

  private static Made unit(Made parent, String level) {
    var code = code(level);
    return post(
        "/cadre/v1/organisations",
        Map.of(
            "code",
            code,
            "name",
            "Đơn vị " + code,
            "level",
            level,
            "bloc",
            "STATE",
            "kind",
            level,
            "parentId",
            parent.id(),
            "validFrom",
            "2000-01-01",
            "validTo",
            "2025-07-01"));
  }

  private static void imported(String kind, List<String> rows) {
    var token = Tokens.of("registry-editor", EVERYWHERE);
    var started =
        given()
            .auth()
            .oauth2(token)
            .multiPart(
                "file", kind + ".ndjson", String.join("\n", rows).getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", kind)
            .post("/cadre/v1/imports");
    started.then().statusCode(202);
    var job =
        await()
            .atMost(Duration.ofSeconds(60))
            .pollInterval(Duration.ofMillis(50))
            .until(
                () -> given().auth().oauth2(token).get(started.getHeader("Location")).jsonPath(),
                now -> now.get("finishedAt") != null);
    assertThat(job.getInt("accepted")).as(kind).isEqualTo(rows.size());
  }
}
