package vn.cadre.registry;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.testing.Tokens;

/** The registry as an editor of everything uses it; every test makes a subtree of its own. */
public final class Registry {
  public static final String EVERYWHERE = "*";
  private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xfffff));

  private Registry() {}

  /** A code that nobody else uses. */
  public static String code(String prefix) {
    return prefix + "-" + Integer.toString(NEXT.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
  }

  /** Twelve digits that nobody else uses: male, born 1975 by their look. */
  public static String personalId() {
    return "024075" + "%06d".formatted(NEXT.incrementAndGet() % 1_000_000);
  }

  public static RequestSpecification as(List<String> roles, String... organisations) {
    return given().auth().oauth2(Tokens.of(roles, organisations)).contentType("application/json");
  }

  public static RequestSpecification viewer(String... organisations) {
    return as(List.of("registry-viewer"), organisations);
  }

  public static RequestSpecification editor(String... organisations) {
    return as(List.of("registry-editor"), organisations);
  }

  public static RequestSpecification admin() {
    return as(List.of("admin"), EVERYWHERE);
  }

  /** A root organisation of the test's own, in force since 2000; answers its code. */
  public static Made root(String prefix) {
    var code = code(prefix);
    return post(
        "/cadre/v1/organisations",
        Map.of(
            "code", code,
            "name", "Tỉnh thử nghiệm " + code,
            "level", "PROVINCE",
            "bloc", "STATE",
            "kind", "PROVINCE",
            "validFrom", "2000-01-01"));
  }

  public static Made below(Made parent, String prefix) {
    var code = code(prefix);
    return post(
        "/cadre/v1/organisations",
        Map.of(
            "code", code,
            "name", "Đơn vị " + code,
            "level", "COMMUNE",
            "bloc", "STATE",
            "kind", "AGENCY",
            "parentId", parent.id(),
            "validFrom", "2000-01-01"));
  }

  public static Made title(String rank) {
    var code = code("TITLE");
    var answer =
        admin()
            .body(Map.of("code", code, "name", "Chức danh " + code, "rank", rank))
            .post("/cadre/v1/titles");
    return made(answer);
  }

  /** What a title asks from a day on: a degree, or to study for one, and political theory. */
  public static Made standard(String titleCode, String from) {
    return standard(
        titleCode,
        Map.of(
            "validFrom",
            from,
            "minProfessionalLevel",
            "UNIVERSITY",
            "orStudying",
            true,
            "minPoliticalTheoryLevel",
            "INTERMEDIATE"));
  }

  /** What a title asks, by a regulation of its own. */
  public static Made standard(String titleCode, Map<String, ?> asked) {
    var body = new HashMap<String, Object>(asked);
    body.put("legalBasis", "Quy định thử nghiệm, Điều 1");
    body.put("decision", regulation());
    return made(admin().body(body).post("/cadre/v1/titles/" + titleCode + "/standards"));
  }

  /** All that the standards ask, of everybody in an organisation, by the end of 2025. */
  public static Made target(Made organisation) {
    return post(
        "/cadre/v1/targets",
        Map.of(
            "organisationId",
            organisation.id(),
            "kind",
            "STANDARDISATION",
            "name",
            "100% đạt chuẩn đến năm 2025",
            "leastPercent",
            100,
            "dueOn",
            "2025-12-31",
            "decision",
            regulation()));
  }

  /** A document that guides. */
  public static Map<String, Object> regulation() {
    return Map.of(
        "type", "REGULATION",
        "number", code("QDI"),
        "date", "2009-12-01",
        "issuer", "Tỉnh ủy thử nghiệm");
  }

  public static Made position(Made organisation, Made title, int seats) {
    return post(
        "/cadre/v1/positions",
        Map.of(
            "organisationId",
            organisation.id(),
            "titleCode",
            title.code(),
            "seats",
            seats,
            "validFrom",
            "2000-01-01"));
  }

  public static Made cadre(Made organisation, String fullName) {
    return post(
        "/cadre/v1/cadres",
        Map.of(
            "fullName",
            fullName,
            "category",
            "CIVIL_SERVANT",
            "organisationId",
            organisation.id(),
            "recruitedOn",
            "2001-01"));
  }

  public static Made appointment(Made cadre, Made position, String from) {
    return post("/cadre/v1/appointments", appointing(cadre, position, from));
  }

  public static Map<String, Object> appointing(Made cadre, Made position, String from) {
    return Map.of(
        "cadreId", cadre.id(),
        "positionId", position.id(),
        "kind", "APPOINTMENT",
        "from", from,
        "decision", decision());
  }

  public static Map<String, Object> decision() {
    return Map.of(
        "type", "APPOINTMENT",
        "number", code("QD"),
        "date", "2015-01-05",
        "issuer", "Ban Thường vụ Tỉnh ủy");
  }

  /** What the tables hold, whoever may see it: in a transaction of the service's own. */
  public static <T> T recorded(Supplier<T> reading) {
    return recorded("test", reading);
  }

  /** The same, as a job of the service that row-level security knows by its name. */
  public static <T> T recorded(String job, Supplier<T> reading) {
    return Work.ofService(job).call(() -> QuarkusTransaction.requiringNew().call(reading::get));
  }

  public static Made post(String path, Map<String, ?> body) {
    return made(editor(EVERYWHERE).body(body).post(path));
  }

  private static Made made(Response answer) {
    answer.then().statusCode(201);
    return new Made(
        answer.path("id"),
        answer.path("code"),
        answer.getHeader("ETag"),
        answer.getHeader("Location"));
  }

  /** What a POST made. */
  public record Made(String id, String code, String etag, String location) {}
}
