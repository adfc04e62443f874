package vn.cadre.local.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cadre.local.issuer.SampleClients;

/**
 * What the clients write on: one tree, one title, and people whom all of them change.
 *
 * @param root id of the root organisation
 * @param offices ids of the organisations below it
 * @param title code of a title
 * @param posts ids of positions with more seats than there will be appointments
 * @param shared ids of the people whom every client changes
 */
record Ground(
    String root, List<String> offices, String title, List<String> posts, List<String> shared) {
  private static final int OFFICES = 4;
  private static final int SHARED = 3;

  static Ground lay(RegistryClient registry, String run) {
    var root = organisation(registry, run, run, null);
    var offices =
        IntStream.range(0, OFFICES)
            .mapToObj(i -> organisation(registry, run + "-" + i, run, root))
            .toList();
    var title = run + "-TITLE";
    var made =
        registry.postAs(
            SampleClients.ADMIN,
            "/cadre/v1/titles",
            key(),
            Map.of("code", title, "name", "Chức danh " + run, "rank", "STAFF"));
    require(made);
    var posts = offices.stream().map(office -> post(registry, office, title, 10_000)).toList();
    var shared =
        IntStream.range(0, SHARED)
            .mapToObj(i -> person(registry, offices.getFirst(), "Nguyễn Văn Chung"))
            .toList();
    return new Ground(root, offices, title, posts, shared);
  }

  static String organisation(
      RegistryClient registry, String code, String name, @Nullable String parent) {
    var body = organisationBody(code, name);
    if (parent != null) {
      body.put("parentId", parent);
    }
    return require(registry.post("/cadre/v1/organisations", key(), body)).id();
  }

  static Map<String, Object> organisationBody(String code, String name) {
    return new LinkedHashMap<>(
        Map.of(
            "code", code,
            "name", name,
            "level", "PROVINCE",
            "bloc", "STATE",
            "kind", "AGENCY",
            "validFrom", "2000-01-01"));
  }

  static String post(RegistryClient registry, String office, String title, int seats) {
    return require(
            registry.post(
                "/cadre/v1/positions",
                key(),
                Map.of(
                    "organisationId", office,
                    "titleCode", title,
                    "seats", seats,
                    "validFrom", "2000-01-01")))
        .id();
  }

  static String person(RegistryClient registry, String office, String name) {
    return require(registry.post("/cadre/v1/cadres", key(), personBody(office, name, ""))).id();
  }

  /**
   * @param marker kept in the field of other names, where it can be found again
   */
  static Map<String, Object> personBody(String office, String name, String marker) {
    var body =
        new LinkedHashMap<String, Object>(
            Map.of(
                "fullName",
                name,
                "category",
                "CIVIL_SERVANT",
                "organisationId",
                office,
                "recruitedOn",
                "2001-01"));
    if (!marker.isEmpty()) {
      body.put("otherNames", marker);
    }
    return body;
  }

  /**
   * @param marker the number of the decision, where it can be found again
   */
  static Map<String, Object> appointmentBody(String cadre, String post, String marker) {
    return Map.of(
        "cadreId",
        cadre,
        "positionId",
        post,
        "kind",
        "APPOINTMENT",
        "from",
        "2015-01-05",
        "decision",
        decision(marker));
  }

  static Map<String, Object> decision(String number) {
    return Map.of(
        "type", "APPOINTMENT",
        "number", number,
        "date", "2015-01-05",
        "issuer", "Ban Thường vụ Tỉnh ủy");
  }

  static String key() {
    return UUID.randomUUID().toString();
  }

  static RegistryClient.Answer require(RegistryClient.Answer answer) {
    if (!answer.succeeded()) {
      throw new IllegalStateException(
          "Refused with %d: %s".formatted(answer.status(), answer.body()));
    }
    return answer;
  }
}
