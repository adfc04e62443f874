package vn.cadre.registry;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.appointment;
import static vn.cadre.registry.Registry.below;
import static vn.cadre.registry.Registry.code;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.personalId;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.post;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.standard;
import static vn.cadre.registry.Registry.target;
import static vn.cadre.registry.Registry.title;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.platform.testing.contract.Operation;
import vn.cadre.platform.testing.roles.OfficeFixtures;
import vn.cadre.platform.testing.roles.Standing;
import vn.cadre.registry.Registry.Made;

/**
 * One of everything that the registry holds, in an office that has a province above it, a unit
 * below it and a predecessor that was dissolved; another province has nothing to do with it.
 */
public class RegistryFixtures implements OfficeFixtures {
  private static final String ROW =
      """
      {"code":"ARCHIVIST","name":"Lưu trữ viên","rank":"STAFF"}
      """;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<String> cursors;
  private final Made office;
  private final Map<Standing, String> scopes = new EnumMap<>(Standing.class);

  public RegistryFixtures() {
    var province = root("PROVINCE");
    var dissolved = unit("DISSOLVED", province, Map.of("validTo", "2020-01-01"));
    office = unit("OFFICE", province, Map.of("predecessors", List.of(dissolved.code())));
    scopes.put(Standing.OWN, office.code());
    scopes.put(Standing.PARENT, province.code());
    scopes.put(Standing.CHILD, below(office, "CHILD").code());
    scopes.put(Standing.FOREIGN, root("FOREIGN").code());
    scopes.put(Standing.EVERYWHERE, EVERYWHERE);
    scopes.put(Standing.DISSOLVED, dissolved.code());
    var title = title("HEAD");
    var position = position(office, title, 3);
    var personalId = personalId();
    var person =
        post(
            "/cadre/v1/cadres",
            Map.of(
                "fullName", "Nguyễn Văn Thử",
                "personalId", personalId,
                "category", "CIVIL_SERVANT",
                "organisationId", office.id(),
                "recruitedOn", "2001-01"));
    var appointment = appointment(person, position, "2015-01-05");
    var body =
        post(
            "/cadre/v1/bodies",
            Map.of(
                "code", code("BODY"),
                "name", "Ban Chấp hành thử nghiệm",
                "kind", "COMMITTEE",
                "organisationId", office.id(),
                "validFrom", "2020-08-01"));
    var member =
        post(body.location() + "/memberships", Map.of("cadreId", person.id(), "from", "2020-08"));
    var decision =
        post(
            "/cadre/v1/decisions",
            Map.of(
                "type",
                "RESTRUCTURING",
                "number",
                code("NQ"),
                "date",
                "2015-01-05",
                "issuer",
                "Đơn vị thử nghiệm",
                "issuerOrganisationId",
                office.id()));
    ids.put("imports", finishedImport());
    ids.put("organisations", office.id());
    ids.put("titles", title.code());
    ids.put("standards", standard(title.code(), "2010-01-01").id());
    ids.put("grades", "01.003");
    ids.put("targets", target(office).id());
    ids.put("positions", position.id());
    ids.put("cadres", person.id());
    ids.put("appointments", appointment.id());
    ids.put("decisions", decision.id());
    ids.put("bodies", body.id());
    ids.put("memberships", member.id());
    for (var kind : EntrySamples.ALL) {
      ids.put(kind.path(), recorded(kind, person).id());
    }
    ids.put("administrative-units", "06994");
    ids.put("reference", "professionalLevel");
    ids.put("events", "cadres");
    ids.put("templates", "titles");
    ids.put("snapshots", "organisations");
    names.put("organisationId", office.id());
    names.put("parentId", office.id());
    names.put("issuerOrganisationId", office.id());
    names.put("titleCode", title.code());
    names.put("positionId", position.id());
    names.put("cadreId", person.id());
    names.put("personalId", personalId);
    names.put("unitCode", "06994");
    names.put("administrativeUnit", "06994");
    names.put("organisation", office.code());
    names.put("by", "gender");
    names.put("validFrom", "2021-07-01");
    names.put("validTo", "2030-07-01");
    names.put("from", "2025-06-30");
    names.put("to", "2025-12-31");
    cursors = List.of(cursorOf("/cadre/v1/organisations"), cursorOf("/cadre/v1/titles"));
  }

  private static Made unit(String prefix, Made parent, Map<String, ?> more) {
    var body = new HashMap<String, Object>(more);
    body.put("code", code(prefix));
    body.put("name", "Đơn vị thử nghiệm");
    body.put("level", "COMMUNE");
    body.put("bloc", "STATE");
    body.put("kind", "AGENCY");
    body.put("parentId", parent.id());
    body.put("validFrom", "2000-01-01");
    return post("/cadre/v1/organisations", body);
  }

  /** Whoever has posts to be asked for was to leave one day, and does not. */
  private static Made recorded(EntrySamples.Sample kind, Made person) {
    if (!kind.endsPosts()) {
      return kind.recordedFor(person);
    }
    var body = new HashMap<String, Object>(kind.body());
    body.put("effectiveOn", "2099-01-01");
    var made = post(person.location() + "/" + kind.path(), body);
    editor(EVERYWHERE)
        .header("If-Match", made.etag())
        .body(Map.of("reason", "Ở lại công tác"))
        .post(made.location() + "/annul")
        .then()
        .statusCode(200);
    return made;
  }

  @Override
  public Map<String, String> variables() {
    return Map.of("year", "2026", "category", "CADRE");
  }

  @Override
  public Upload upload() {
    return new Upload("titles", ROW.strip());
  }

  @Override
  public String scope(Standing standing) {
    return scopes.getOrDefault(standing, "");
  }

  /** A dry run, so that it leaves nothing but itself. */
  private static String finishedImport() {
    var token = Tokens.of(List.of("registry-editor", "admin"), EVERYWHERE);
    var location =
        given()
            .auth()
            .oauth2(token)
            .multiPart("file", "titles.ndjson", ROW.getBytes(StandardCharsets.UTF_8))
            .multiPart("kind", "titles")
            .multiPart("dryRun", "true")
            .post("/cadre/v1/imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> given().auth().oauth2(token).get(location).<Object>path("finishedAt") != null);
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static String cursorOf(String list) {
    var next =
        editor(EVERYWHERE).queryParam("limit", 1).get(list).then().extract().<String>path("next");
    return next == null ? "" : next;
  }

  @Override
  public Optional<String> existing(String collection) {
    return Optional.ofNullable(ids.get(collection));
  }

  @Override
  public Optional<String> known(String name) {
    return Optional.ofNullable(names.get(name));
  }

  @Override
  public String token(Operation operation) {
    var roles = operation.roles();
    return Tokens.of(
        roles.isEmpty() || roles.contains("*") ? List.of("registry-editor", "admin") : roles,
        EVERYWHERE);
  }

  @Override
  public List<String> cursors() {
    return cursors;
  }
}
