package vn.cadre.recruitment.saga;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.testing.TestTopic;
import vn.cadre.platform.testing.TestTopic.Message;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.recruitment.RecruitmentTest;

/** A consumer that keeps no copy is shown, and told what to pass over, like one that does. */
@RecruitmentTest
class StoppedConsumerTest {
  private static final String PATH = "/recruitment/v1/projections";
  private static final String CHANGED = "test.promotions.changed.v1";

  private static RequestSpecification admin() {
    return given()
        .header("Accept-Language", "en")
        .contentType("application/json")
        .auth()
        .oauth2(Tokens.of("admin", "*"));
  }

  private static void awaitState(String state) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> admin().get(PATH + "/promotions").then().body("state", equalTo(state)));
  }

  @Test
  void aConsumerThatStandsStillIsShownAndGoesOnByOrderButIsNotRebuilt() {
    admin()
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.name", hasItems("organisations", "promotions"))
        .body("items.find { it.name == 'promotions' }.rebuildable", is(false));
    var prefix = ConfigProvider.getConfig().getValue("platform.inbox.topic-prefix", String.class);
    try (var topic = TestTopic.on(prefix + Promotions.TOPIC)) {
      topic.send(
          Message.event(UUID.randomUUID(), 1, CHANGED, "{\"name\":\"A\",\"impossible\":true}"));
    }
    awaitState("STOPPED");
    var shown =
        admin()
            .get(PATH + "/promotions")
            .then()
            .statusCode(200)
            .body(
                "partitions.find { it.stopped != null }.stopped.reason",
                containsString("the post is taken"))
            .extract()
            .jsonPath();
    admin()
        .post(PATH + "/promotions/rebuild")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-rebuildable"));
    var stopped = "partitions.find { it.stopped != null }.";
    var order =
        Map.of(
            "topic", shown.getString(stopped + "topic"),
            "partition", shown.getInt(stopped + "partition"),
            "offset", shown.getLong(stopped + "stopped.offset"),
            "reason", "a test wrote it");
    admin().body(order).post(PATH + "/promotions/skips").then().statusCode(202);
    awaitState("UP_TO_DATE");
    admin().get(PATH + "/promotions").then().body("skipped", equalTo(1));
  }
}
