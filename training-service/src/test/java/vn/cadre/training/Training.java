package vn.cadre.training;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.cadre.platform.testing.Tokens;

/** Training as people of any role and scope use it. */
public final class Training {
  public static final String EVERYWHERE = "*";
  private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() & 0xfffff));

  private Training() {}

  /** A code that nobody else uses. */
  public static String code(String prefix) {
    return prefix + "-" + Integer.toString(NEXT.incrementAndGet(), 36).toUpperCase(Locale.ROOT);
  }

  public static RequestSpecification as(String role, String... organisations) {
    return request(Tokens.of(role, organisations));
  }

  /** As somebody who can be told from others by their subject. */
  public static RequestSpecification as(String subject, List<String> roles, String organisation) {
    return request(
        Tokens.withClaims(
            "{\"sub\":\"%1$s\",\"name\":\"%1$s\",\"roles\":[%2$s],\"org_scope\":[\"%3$s\"]}"
                .formatted(subject, "\"" + String.join("\",\"", roles) + "\"", organisation)));
  }

  public static RequestSpecification manager(String... organisations) {
    return as("training-manager", organisations);
  }

  /** The answer to a change of what is at a path, at the version that it has now. */
  public static Response change(
      RequestSpecification caller, String method, String path, String to, Map<String, ?> body) {
    var etag = as("auditor", EVERYWHERE).get(path).then().statusCode(200).extract().header("ETag");
    var request = caller.header("If-Match", etag);
    return (body.isEmpty() ? request : request.body(body)).request(method, path + to);
  }

  private static RequestSpecification request(String token) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .header("Accept-Language", "en");
  }
}
