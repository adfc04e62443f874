package vn.cadre.registry.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.cadre.registry.Registry.EVERYWHERE;
import static vn.cadre.registry.Registry.cadre;
import static vn.cadre.registry.Registry.decision;
import static vn.cadre.registry.Registry.editor;
import static vn.cadre.registry.Registry.position;
import static vn.cadre.registry.Registry.root;
import static vn.cadre.registry.Registry.title;
import static vn.cadre.registry.Registry.viewer;

import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.MultiPartConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cadre.platform.attachment.AttachmentPurge;
import vn.cadre.platform.testing.Superuser;
import vn.cadre.platform.testing.Tokens;
import vn.cadre.registry.Registry;
import vn.cadre.registry.Registry.Made;
import vn.cadre.registry.RegistryTest;

@RegistryTest
class AttachmentTest {
  /** As browsers send names of files, or the client writes question marks. */
  private static final RestAssuredConfig IN_UTF_8 =
      RestAssured.config()
          .httpClient(
              HttpClientConfig.httpClientConfig()
                  .httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE))
          .multiPartConfig(MultiPartConfig.multiPartConfig().defaultCharset("UTF-8"));

  private static final String PATH = "/cadre/v1/attachments";

  private final String url;
  private final AttachmentPurge purge;

  @Inject
  AttachmentTest(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, AttachmentPurge purge) {
    this.url = url;
    this.purge = purge;
  }

  /** A PDF by its ends, with incompressible content of its own. */
  private static byte[] pdf(int size) {
    var content = new byte[size];
    new Random(size).nextBytes(content);
    var head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    var tail = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, content, 0, head.length);
    System.arraycopy(tail, 0, content, size - tail.length, tail.length);
    return content;
  }

  private static String subject(String name, String role, String organisation) {
    return Tokens.withClaims(
        "{\"sub\":\"%s\",\"name\":\"Test\",\"roles\":[\"%s\"],\"org_scope\":[\"%s\"]}"
            .formatted(name, role, organisation));
  }

  private static Response upload(String token, String name, byte[] content) {
    return given()
        .config(IN_UTF_8)
        .auth()
        .oauth2(token)
        .multiPart("file", name, content)
        .post(PATH);
  }

  private static Response get(String token, String path) {
    return given().auth().oauth2(token).get(path);
  }

  private static String editorToken() {
    return Tokens.of("registry-editor", EVERYWHERE);
  }

  private static Response appointedBy(Made office, String attachment) {
    var paper = new HashMap<>(decision());
    paper.put("attachmentId", attachment);
    return editor(EVERYWHERE).body(appointing(office, paper)).post("/cadre/v1/appointments");
  }

  @Test
  void aDocumentComesBackAsItWasSent() throws NoSuchAlgorithmException {
    var content = pdf(1_000_000);
    var sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    var made = upload(editorToken(), "../Quyết định số 1.pdf", content);
    made.then()
        .statusCode(201)
        .header("Location", startsWith(PATH + "/"))
        .header("ETag", notNullValue())
        .body("fileName", equalTo("Quyết định số 1.pdf"))
        .body("mediaType", equalTo("application/pdf"))
        .body("size", equalTo(content.length))
        .body("sha256", equalTo(sha))
        .body("attached", equalTo(false));
    get(editorToken(), made.header("Location")).then().statusCode(200).body("sha256", equalTo(sha));
    var whole = get(editorToken(), made.header("Location") + "/content");
    whole
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .header("ETag", "\"" + sha + "\"")
        .header("Content-Length", Integer.toString(content.length))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", containsString("filename*=UTF-8''Quy%E1%BA%BFt"));
    assertThat(whole.asByteArray()).isEqualTo(content);
  }

  @Test
  void aPartIsSentByItsRangeAcrossPieces() {
    var content = pdf(600_000);
    var path = upload(editorToken(), "a.pdf", content).header("Location") + "/content";
    var part =
        given().auth().oauth2(editorToken()).header("Range", "bytes=262100-524400").get(path);
    part.then().statusCode(206).header("Content-Range", "bytes 262100-524400/600000");
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(content, 262_100, 524_401));
    given()
        .auth()
        .oauth2(editorToken())
        .header("Range", "bytes=600000-")
        .get(path)
        .then()
        .statusCode(416)
        .header("Content-Range", "bytes */600000")
        .body("code", equalTo("range-not-satisfiable"));
    given()
        .auth()
        .oauth2(editorToken())
        .header("Range", "bytes=0-1")
        .header("If-Range", "\"other\"")
        .get(path)
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(editorToken())
        .header("If-None-Match", part.header("ETag"))
        .get(path)
        .then()
        .statusCode(304);
  }

  @Test
  void whatIsNotTakenIsNamed() {
    upload(editorToken(), "a.pdf", "<html>".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-attachment"));
    upload(editorToken(), "a.pdf", pdf((20 << 20) + 1))
        .then()
        .statusCode(413)
        .body("code", equalTo("attachment-too-large"));
    given()
        .auth()
        .oauth2(editorToken())
        .multiPart("file", "text")
        .multiPart("note", "x")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("note"))
        .body("violations.field", hasItem("file"));
    upload(Tokens.of("registry-viewer", EVERYWHERE), "a.pdf", pdf(100)).then().statusCode(403);
  }

  /**
   * Number, date and issuer of a document are no secret, so citing it may not be a way to its scan.
   */
  @Test
  void whoeverCitesADocumentOfOthersIsNotLentItsScanAndDoesNotCompleteIt() {
    // Given a document that one unit registered with its scan
    var keeper = root("KEEPER");
    var citer = root("CITER");
    var keeping = subject("keeper-1", "registry-editor", keeper.code());
    var citing = subject("citer-1", "registry-editor", citer.code());
    var scan = upload(keeping, "a.pdf", pdf(2_000));
    var paper = new HashMap<>(decision());
    paper.put("attachmentId", scan.path("id"));
    var made = post(keeping, appointing(keeper, paper));
    made.then().statusCode(201);
    String document = "/cadre/v1/decisions/" + made.path("decision.id");

    // When another unit cites it, by its number, date and issuer, with a tier
    var cited = new HashMap<>(paper);
    cited.remove("attachmentId");
    cited.put("tier", "CENTRAL");
    var theirs = post(citing, appointing(citer, cited));
    theirs.then().statusCode(201).body("decision.id", equalTo(made.path("decision.id")));

    // Then the scan and the tier are the first one's
    get(citing, scan.header("Location") + "/content").then().statusCode(404);
    get(keeping, scan.header("Location") + "/content").then().statusCode(200);
    get(keeping, document).then().body("tier", nullValue());
    // nor does the other one add to it, neither by citing nor by completing
    cited.put("attachmentId", upload(citing, "b.pdf", pdf(2_100)).path("id"));
    post(citing, appointing(citer, cited))
        .then()
        .statusCode(400)
        .body(
            "violations.collect { it.field + ' ' + it.code }",
            contains("decision.attachmentId document-of-others"));
    var seen = get(citing, document);
    given()
        .auth()
        .oauth2(citing)
        .contentType("application/json")
        .header("If-Match", seen.header("ETag"))
        .body(Map.of("summary", "Của tôi"))
        .patch(document)
        .then()
        .statusCode(403);
    // while whoever sees the first post completes it
    paper.put("tier", "PROVINCIAL_STANDING_COMMITTEE");
    post(keeping, appointing(keeper, paper)).then().statusCode(201);
    get(keeping, document).then().body("tier", equalTo("PROVINCIAL_STANDING_COMMITTEE"));
  }

  private static Map<String, Object> appointing(Made office, Map<String, Object> paper) {
    var body =
        new HashMap<>(
            Registry.appointing(
                cadre(office, "Hoàng Văn Giấy"), position(office, title("HEAD"), 1), "2015-01-05"));
    body.put("decision", paper);
    return body;
  }

  private static Response post(String token, Map<String, Object> body) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(body)
        .post("/cadre/v1/appointments");
  }

  @Test
  void untilItIsAttachedOnlyItsUploaderReadsIt() {
    var mine = subject("uploader-1", "registry-editor", "*");
    var made = upload(mine, "a.pdf", pdf(100));
    var path = made.header("Location");
    get(mine, path).then().statusCode(200);
    for (var other :
        List.of(subject("uploader-2", "registry-editor", "*"), subject("a", "auditor", "*"))) {
      get(other, path).then().statusCode(404);
      get(other, path + "/content").then().statusCode(404);
    }
  }

  @Test
  void anAttachedOneIsReadByWhoeverReadsTheAppointment() {
    var office = root("SCAN");
    var other = root("SCAN-OTHER");
    var attachment = upload(editorToken(), "a.pdf", pdf(1000));
    String id = attachment.path("id");
    appointedBy(office, id).then().statusCode(201).body("decision.attachmentId", equalTo(id));
    var path = attachment.header("Location");
    viewer(office.code()).get(path).then().statusCode(200).body("attached", equalTo(true));
    viewer(office.code()).get(path + "/content").then().statusCode(200);
    viewer(other.code()).get(path).then().statusCode(404);
    viewer(other.code()).get(path + "/content").then().statusCode(404);
    editor(other.code()).get(path).then().statusCode(404);
  }

  @Test
  void aPaperNamesOnlyWhatTheCallerUploadedAndNothingElseNames() {
    var office = root("SCAN-BAD");
    var field = "decision.attachmentId";
    appointedBy(office, UUID.randomUUID().toString())
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(field));
    String foreign =
        upload(subject("uploader-3", "registry-editor", "*"), "a.pdf", pdf(100)).path("id");
    appointedBy(office, foreign).then().statusCode(400).body("violations.field", hasItem(field));
    String mine = upload(editorToken(), "a.pdf", pdf(100)).path("id");
    appointedBy(office, mine).then().statusCode(201);
    appointedBy(office, mine).then().statusCode(400).body("violations.field", hasItem(field));
  }

  @Test
  void whatNothingNamesIsDeletedAfterADay() throws SQLException {
    var office = root("SCAN-OLD");
    var left = upload(editorToken(), "a.pdf", pdf(100));
    var kept = upload(editorToken(), "a.pdf", pdf(101));
    appointedBy(office, kept.path("id")).then().statusCode(201);
    age(List.of(left.path("id"), kept.path("id")));
    while (purge.some() > 0) {
      assertThat(left.statusCode()).isEqualTo(201);
    }
    get(editorToken(), left.header("Location")).then().statusCode(404);
    get(editorToken(), kept.header("Location") + "/content").then().statusCode(200);
  }

  private void age(List<String> attachments) throws SQLException {
    try (var superuser = Superuser.of(url)) {
      for (var attachment : attachments) {
        assertThat(
                superuser.update(
                    "UPDATE attachment SET uploaded_at = uploaded_at - interval '25 hours', version = version + 1 WHERE id = ?::uuid",
                    attachment))
            .isOne();
      }
    }
  }
}
