package vn.cadre.gateway.route;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cadre.gateway.testing.GatewayUnderTest;
import vn.cadre.gateway.testing.Streams;
import vn.cadre.platform.testing.Tokens;

@QuarkusTest
@GatewayUnderTest
class ForwardingTest {
  private static final String TOKEN = Tokens.of("registry-viewer", "*");

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void keepsTheMethod(String method) {
    caller()
        .when()
        .request(method, "/cadre/v1/echo")
        .then()
        .statusCode(201)
        .body("method", equalTo(method));
  }

  @Test
  void keepsPathAndQueryByteForByte() {
    var target = "/cadre/v1/echo/a%2Fb/c%20d;e=1?name=%C4%90%E1%BA%B7ng&x=&x=2&asOf=2021-05-12";
    caller()
        .urlEncodingEnabled(false)
        .when()
        .get(target)
        .then()
        .statusCode(201)
        .body("uri", equalTo(target));
  }

  @Test
  void keepsHeadersAndHostAndSaysForWhomItForwards() {
    caller()
        .header("Accept-Language", "en")
        .header("If-Match", "\"3.abc\"")
        .header("Idempotency-Key", "k-1")
        .header("Host", "registry.example.vn:8443")
        .header("X-Forwarded-For", "203.0.113.7")
        .header("Connection", "keep-alive, X-Private")
        .header("X-Private", "one hop only")
        .when()
        .get("/cadre/v1/echo")
        .then()
        .statusCode(201)
        .body("headers.'accept-language'", equalTo("en"))
        .body("headers.'if-match'", equalTo("\"3.abc\""))
        .body("headers.'idempotency-key'", equalTo("k-1"))
        .body("headers.authorization", equalTo("Bearer " + TOKEN))
        .body("headers.host", equalTo("registry.example.vn:8443"))
        .body("headers.'x-forwarded-host'", equalTo("registry.example.vn:8443"))
        .body("headers.'x-forwarded-proto'", equalTo("http"))
        .body("headers.'x-forwarded-for'", equalTo("127.0.0.1"))
        .body("headers.'x-private'", nullValue())
        .header("X-Own", "kept")
        .header("Keep-Alive", nullValue());
  }

  @Test
  void keepsTheBody() throws Exception {
    var body = "{\"fullName\":\"Đặng Thị Ánh\"}";
    var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
    caller()
        .contentType("application/json; charset=UTF-8")
        .body(body)
        .when()
        .post("/cadre/v1/echo")
        .then()
        .statusCode(201)
        .body("sha256", equalTo(HexFormat.of().formatHex(hash)));
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void keepsAnswersWithoutBody(int status) {
    caller()
        .when()
        .get("/cadre/v1/answer/" + status)
        .then()
        .statusCode(status)
        .header("ETag", "\"1.abc\"")
        .header("Transfer-Encoding", nullValue());
  }

  @Test
  void takesSixtyMegabytesOfUnknownLength() {
    var answer = upload(HttpRequest.BodyPublishers.ofInputStream(() -> Streams.zeros(60L << 20)));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).contains("\"length\":" + (60L << 20));
  }

  @Test
  void cutsOffABodyThatGrowsBeyondTheLimit() {
    var answer = upload(HttpRequest.BodyPublishers.ofInputStream(() -> Streams.zeros(70L << 20)));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"payload-too-large\"");
  }

  @Test
  void refusesABodyThatAnnouncesTooMuch() {
    var announced =
        HttpRequest.BodyPublishers.fromPublisher(
            HttpRequest.BodyPublishers.ofInputStream(() -> Streams.zeros(200L << 20)), 200L << 20);
    var answer = upload(announced);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body())
        .contains("\"code\":\"payload-too-large\"")
        .contains("Nội dung quá lớn");
  }

  @Test
  void passesEachServerSentEventOnAtOnce() throws IOException {
    try (var client = HttpClient.newHttpClient()) {
      // Given a stream whose second event waits for us
      var request = authorised("/cadre/v1/stream").build();
      var events = Streams.send(client, request, HttpResponse.BodyHandlers.ofInputStream()).body();
      // When the first has arrived
      assertThat(new String(events.readNBytes(11), StandardCharsets.UTF_8))
          .isEqualTo("data: one\n\n");
      caller().when().get("/cadre/v1/release").then().statusCode(204);
      // Then the second follows
      assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("data: two\n\n");
    }
  }

  @Test
  void makesATraceWhenTheCallerHasNone() {
    var answer = caller().when().get("/cadre/v1/echo").then().statusCode(201).extract();
    var traceId = answer.header("Trace-Id");
    assertThat(traceId).matches("[0-9a-f]{32}");
    assertThat(answer.<String>path("headers.traceparent")).startsWith("00-" + traceId + "-");
  }

  @Test
  void continuesTheTraceOfTheCaller() {
    var answer =
        caller()
            .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
            .header("tracestate", "portal=1")
            .when()
            .get("/cadre/v1/echo")
            .then()
            .header("Trace-Id", "4bf92f3577b34da6a3ce929d0e0e4736")
            .body("headers.tracestate", equalTo("portal=1"))
            .extract();
    assertThat(answer.<String>path("headers.traceparent"))
        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01");
  }

  @Test
  void replacesAMalformedTrace() {
    caller()
        .header("traceparent", "00-00000000000000000000000000000000-x")
        .header("tracestate", "portal=1")
        .when()
        .get("/cadre/v1/echo")
        .then()
        .header("Trace-Id", not(equalTo("00000000000000000000000000000000")))
        .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"))
        .body("headers.tracestate", nullValue());
  }

  private static HttpResponse<String> upload(HttpRequest.BodyPublisher body) {
    try (var client = HttpClient.newHttpClient()) {
      return Streams.send(
          client,
          authorised("/cadre/v1/echo").POST(body).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(Streams.gateway(path))
        .version(HttpClient.Version.HTTP_1_1)
        .header("Authorization", "Bearer " + TOKEN);
  }

  private static RequestSpecification caller() {
    return given().header("Authorization", "Bearer " + TOKEN);
  }
}
