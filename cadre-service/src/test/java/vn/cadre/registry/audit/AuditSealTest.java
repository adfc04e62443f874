package vn.cadre.registry.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.as;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.title;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.platform.testing.Servers;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

/** The chain over the running registry, as an auditor and an outsider see it. */
@RegistryTest
class AuditSealTest {
  private static final String SEALS = "/cadre/v1/audit-seals";
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "platform.outbox.topic-prefix")
  String topicPrefix;

  private Superuser superuser;

  @BeforeEach
  void connect() {
    superuser = Superuser.of(url);
  }

  @AfterEach
  void disconnect() throws SQLException {
    superuser.close();
  }

  private static RequestSpecification auditor() {
    return as(List.of("auditor"), EVERYWHERE);
  }

  private static Response verify(Map<String, ?> range) {
    return auditor().body(range).post(SEALS + "/verify");
  }

  /** Waits for the block that seals the first entry of a resource; answers both. */
  private Sealed sealed(Made resource) {
    var id = UUID.fromString(resource.id());
    var entry =
        superuser
            .list(row -> row.getLong(1), "SELECT id FROM audit_entry WHERE resource_id = ?", id)
            .getFirst();
    var block =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () ->
                    auditor()
                        .get(SEALS + "?stream=CHANGES&entry=" + entry)
                        .jsonPath()
                        .<Number>getList("items.number"),
                found -> !found.isEmpty())
            .getFirst();
    return new Sealed(id, entry, block.longValue());
  }

  private record Sealed(UUID resource, long entry, long block) {}

  /** What an outsider reads from the topic. */
  private JsonNode published(long number) {
    var settings = new Properties();
    settings.put("bootstrap.servers", Servers.ofThisRun().kafka());
    var topic = new TopicPartition(topicPrefix + "cadre.audit-seals.v1", 0);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(topic));
      consumer.seekToBeginning(List.of(topic));
      return await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                for (var head : consumer.poll(Duration.ofMillis(200))) {
                  if (head.key().equals(Long.toString(number))) {
                    return JSON.readTree(head.value());
                  }
                }
                return null;
              },
              head -> head != null);
    }
  }

  @Test
  void aChangeIsSealedPublishedAndFoundIntact() {
    var sealed = sealed(title("HEAD"));

    auditor()
        .get(SEALS + "/" + sealed.block())
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("head.stream", equalTo("CHANGES"))
        .body(
            "entries.find { it.id == %d }.resourceId".formatted(sealed.entry()),
            equalTo(sealed.resource().toString()))
        .body("entries.find { it.id == %d }.number".formatted(sealed.entry()), equalTo(1));
    verify(Map.of())
        .then()
        .statusCode(200)
        .body("outcome", equalTo("INTACT"))
        .body("from", equalTo(1))
        .body("broken", nullValue());
    assertThat(published(sealed.block()).get("hash").asText())
        .isEqualTo(auditor().get(SEALS + "/" + sealed.block()).path("head.hash"));
  }

  @Test
  void anOutsiderRecomputesAnEntryAndItsHeadFromTheDocumentedForm() throws Exception {
    var sealed = sealed(title("HEAD"));
    var block = auditor().get(SEALS + "/" + sealed.block()).jsonPath();
    var entry =
        superuser
            .list(
                row -> {
                  var texts = new String[12];
                  for (int i = 0; i < texts.length; i++) {
                    texts[i] = row.getString(i + 1);
                  }
                  return texts;
                },
                """
                SELECT e.id, (extract(epoch FROM e.at) * 1000000)::bigint, e.xid, t.actor, e.kind, e.resource_id,
                       e.number, e.root_id, e.action, e.reason, e.before, e.after
                FROM audit_entry e JOIN audit_transaction t USING (xid, at) WHERE e.id = ?\
                """,
                sealed.entry())
            .getFirst();
    var texts = new String[entry.length + 1];
    texts[0] = "CHANGES";
    System.arraycopy(entry, 0, texts, 1, entry.length);
    assertThat(sha256(texts))
        .isEqualTo(block.getString("entries.find { it.id == %d }.hash".formatted(sealed.entry())));

    var head = published(sealed.block());
    var sealedAt =
        ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(head.get("sealedAt").asText()));
    assertThat(
            sha256(
                "audit-seal.v1",
                "cadre",
                head.get("number").asText(),
                head.get("stream").asText(),
                head.get("afterId").asText(),
                head.get("lastId").asText(),
                head.get("count").asText(),
                Long.toString(sealedAt),
                head.get("manifest").asText(),
                head.get("previous").asText()))
        .isEqualTo(head.get("hash").asText());
  }

  /** Each text as its length and its bytes in UTF-8; a missing one as the length -1. */
  private static String sha256(String... texts) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    try (var out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      for (var text : texts) {
        var bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text == null ? -1 : bytes.length);
        out.write(bytes);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Test
  void whatWasEditedBehindTheServiceIsNamedToTheAuditor() {
    var title = title("HEAD");
    var sealed = sealed(title);
    superuser.update("UPDATE audit_entry SET reason = 'giả' WHERE id = ?", sealed.entry());
    try {
      verify(Map.of("from", sealed.block(), "to", sealed.block()))
          .then()
          .statusCode(200)
          .body("outcome", equalTo("BROKEN"))
          .body("broken.fault", equalTo("EDITED"))
          .body("broken.block", equalTo((int) sealed.block()))
          .body("broken.entry", equalTo((int) sealed.entry()))
          .body("broken.kind", equalTo("titles"))
          .body("broken.resourceId", equalTo(title.id()))
          .body("broken.number", equalTo(1))
          .body("next", nullValue());
    } finally {
      superuser.update("UPDATE audit_entry SET reason = NULL WHERE id = ?", sealed.entry());
    }
    verify(Map.of("from", sealed.block())).then().body("outcome", equalTo("INTACT"));
  }

  @Test
  void readsOfPersonalDataAreSealedInTheSameChain() {
    superuser.update(
        """
        INSERT INTO access_log (id, at, record, operation, fields, client, subject, name, roles)
        VALUES (uuidv7(), now(), uuidv7(), 'getCadre', '{personalId}', 'c', 's', 'n', '{auditor}')\
        """);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !auditor().get(SEALS + "?stream=READS").jsonPath().getList("items").isEmpty());
    verify(Map.of()).then().statusCode(200).body("outcome", equalTo("INTACT"));
  }

  @Test
  void theListIsPagedFromTheLatestOn() {
    var sealed = sealed(title("HEAD"));
    sealed(title("HEAD"));
    var first = auditor().get(SEALS + "?limit=1&count=true").jsonPath();
    assertThat(first.getLong("items[0].number")).isGreaterThanOrEqualTo(sealed.block());
    assertThat(first.getLong("total")).isGreaterThanOrEqualTo(2);
    auditor()
        .get(SEALS + "?limit=1&cursor=" + first.getString("next"))
        .then()
        .statusCode(200)
        .body("items[0].number", equalTo(first.getInt("items[0].number") - 1));
    auditor()
        .get(SEALS + "?sort=number&limit=1")
        .then()
        .body("items[0].number", equalTo(1))
        .body("items[0].previous", equalTo("0".repeat(64)));
  }

  @ParameterizedTest
  @CsvSource({
    "auditor, 200, 200, 200",
    "admin, 200, 200, 403",
    "registry-editor, 403, 403, 403",
    "portal, 403, 403, 403"
  })
  void onlyAuditorsAndAdministratorsSeeSealsAndOnlyAuditorsVerify(
      String role, int list, int one, int verification) {
    sealed(title("HEAD"));
    as(List.of(role), EVERYWHERE).get(SEALS).then().statusCode(list);
    as(List.of(role), EVERYWHERE).get(SEALS + "/1").then().statusCode(one);
    as(List.of(role), EVERYWHERE)
        .body(Map.of("from", 1, "to", 1))
        .post(SEALS + "/verify")
        .then()
        .statusCode(verification);
  }

  @Test
  void aRangeThatIsNoneIsRefusedWithEverythingWrong() {
    verify(Map.of("from", 0, "to", "x", "until", 3))
        .then()
        .statusCode(400)
        .body("violations.field.sort()", contains("from", "to", "until"));
    verify(Map.of("from", 5, "to", 4))
        .then()
        .statusCode(400)
        .body("violations.field", contains("to"));
    auditor().get(SEALS + "/999999999").then().statusCode(404);
    auditor().get(SEALS + "?stream=X").then().statusCode(400);
    editor(EVERYWHERE).get(SEALS).then().statusCode(403);
  }
}
