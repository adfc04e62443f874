package vn.cadre.registry.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.editor;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;

/** Two records that may be of one person. */
record Pair(Made survivor, Made joined) {
  static final String MERGES = "/cadre/v1/cadre-merges";

  /** Two people registered in one organisation by nothing but their name. */
  static Pair of(Made office) {
    return new Pair(person(office, Map.of()), person(office, Map.of()));
  }

  static Made person(Made office, Map<String, ?> more) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "fullName", "Đặng Thị Hợp",
                "category", "CIVIL_SERVANT",
                "organisationId", office.id()));
    body.putAll(more);
    return Registry.post("/cadre/v1/cadres", body);
  }

  Map<String, Object> body() {
    return Map.of(
        "survivorId",
        survivor.id(),
        "joinedId",
        joined.id(),
        "reason",
        "Lập trùng hồ sơ",
        "evidence",
        "Đối chiếu căn cước công dân bản gốc");
  }

  /** Joins them as an editor of these organisations; of everything where none is named. */
  Response join(String... organisations) {
    return within(organisations).body(body()).post(MERGES);
  }

  Response rehearse() {
    return within().body(body()).post(MERGES + "/dry-run");
  }

  /** Joins them, whose answer is the merge. */
  Made joins() {
    var answer = join();
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    return new Made(
        answer.path("id"), null, answer.getHeader("ETag"), answer.getHeader("Location"));
  }

  static Response undo(Made merge, String... organisations) {
    return within(organisations)
        .header("If-Match", merge.etag())
        .body(Map.of("reason", "Hai người trùng họ tên"))
        .post(merge.location() + "/undo");
  }

  /** The reasons of a refusal, by rule. */
  static List<String> rules(Response refused) {
    assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
    return refused.jsonPath().getList("reasons.rule");
  }

  /** Whoever keeps records and sees all of them. */
  static RequestSpecification keeper() {
    return as(List.of("registry-editor", "personal-data"), EVERYWHERE);
  }

  static String etag(Made resource) {
    return editor(EVERYWHERE).get(resource.location()).getHeader("ETag");
  }

  private static RequestSpecification within(String... organisations) {
    return organisations.length == 0 ? editor(EVERYWHERE) : editor(organisations);
  }
}
