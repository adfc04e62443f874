package vn.cadre.local.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.Ports;

class IssuerTest {
  private static final String SECRET = "s3cret";
  private static final String GRANT = "grant_type=client_credentials";

  @TempDir Path temporary;
  private final HttpClient http = HttpClient.newHttpClient();
  private final JsonMapper json = new JsonMapper();
  private DataDirectory data;
  private Clients clients;
  private Issuer issuer;

  @BeforeEach
  void start() {
    data = DataDirectory.open(temporary.resolve("data"));
    clients = new Clients(SampleClients.all(), SECRET);
    issuer = Issuer.start(data, Ports.free(), clients);
  }

  @AfterEach
  void end() {
    issuer.close();
    data.close();
    http.close();
  }

  @Test
  void knownClientGetsItsRolesAndScope() throws Exception {
    var claims = claims(token("ha-dong-planner", SECRET, GRANT));

    assertEquals("ha-dong-planner", claims.getSubject());
    assertEquals("ha-dong-planner", claims.getStringClaim("azp"));
    assertEquals(
        List.of("rotation-planner", "registry-viewer"), claims.getStringListClaim("roles"));
    assertEquals(List.of("HA-DONG"), claims.getStringListClaim("org_scope"));
    assertEquals(issuer.url(), claims.getIssuer());
  }

  @Test
  void tokenIsSignedWithThePublishedKey() throws Exception {
    var token = SignedJWT.parse(accessToken(token("registry-viewer", SECRET, GRANT)));
    var keys = JWKSet.parse(get(issuer.url() + "/jwks").body());

    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();

    assertTrue(token.verify(new RSASSAVerifier(key)));
    assertFalse(key.isPrivate());
  }

  @Test
  void unknownClientIsRefusedAsRfc6749Says() throws Exception {
    var answer = token("stranger", SECRET, GRANT);

    assertEquals(401, answer.statusCode());
    assertEquals("invalid_client", json.readTree(answer.body()).path("error").asString());
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Basic"));
  }

  @Test
  void wrongSecretIsRefused() throws Exception {
    assertEquals(401, token("admin", "guess", GRANT).statusCode());
  }

  @Test
  void everyOtherGrantIsRefused() throws Exception {
    for (var grant :
        List.of(
            "grant_type=password&username=a&password=b",
            "grant_type=authorization_code&code=x",
            "grant_type=refresh_token&refresh_token=x",
            "grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&assertion=x",
            "")) {
      var answer = token("admin", SECRET, grant);

      assertEquals(400, answer.statusCode(), grant);
      assertEquals(
          "unsupported_grant_type", json.readTree(answer.body()).path("error").asString(), grant);
    }
  }

  @Test
  void noOtherDoorIsOpen() throws Exception {
    for (var path :
        List.of("/cadre/authorize", "/cadre/debugger", "/cadre/introspect", "/other/jwks", "/")) {
      var answer = get(URI.create(issuer.url()).resolve(path).toString());

      assertEquals(404, answer.statusCode(), path);
    }
    assertEquals(404, post(URI.create(issuer.url()).resolve("/x/cadre/token")).statusCode());
    assertEquals(404, post(URI.create(issuer.url()).resolve("/other/token")).statusCode());
  }

  @Test
  void sampleClientCannotChooseItsClaims() throws Exception {
    var claims =
        claims(token("registry-viewer", SECRET, GRANT + wanted("{\"roles\":[\"admin\"]}")));

    assertEquals(List.of("registry-viewer"), claims.getStringListClaim("roles"));
  }

  @Test
  void selfSpeaksForNobodyUntilBound() throws Exception {
    assertFalse(claims(token("self", SECRET, GRANT)).getClaims().containsKey("cadre_id"));

    clients.bind("self", "0199-abc");

    var bound = claims(token("self", SECRET, GRANT));
    assertEquals("0199-abc", bound.getStringClaim("cadre_id"));
    assertEquals(List.of(), bound.getStringListClaim("org_scope"));
  }

  @Test
  void keyOutlivesARestart() throws Exception {
    var before = get(issuer.url() + "/jwks").body();
    issuer.close();

    issuer = Issuer.start(data, Ports.free(), clients);

    assertEquals(before, get(issuer.url() + "/jwks").body());
  }

  @Test
  void testClientSaysWhatItsTokenHolds() throws Exception {
    issuer.close();
    issuer = Issuer.start(data, Ports.free(), TestClient.alone());

    var claims =
        claims(
            token(
                "test",
                "test",
                GRANT + wanted("{\"sub\":\"an\",\"roles\":[\"admin\"],\"org_scope\":[\"A\"]}")));

    assertEquals("an", claims.getSubject());
    assertEquals(List.of("admin"), claims.getStringListClaim("roles"));
    assertEquals(List.of("A"), claims.getStringListClaim("org_scope"));
    assertEquals(400, token("test", "test", GRANT + wanted("[]")).statusCode());
    assertEquals(400, token("test", "test", GRANT + wanted("{")).statusCode());
  }

  private static String wanted(String claims) {
    return "&claims=" + URLEncoder.encode(claims, StandardCharsets.UTF_8);
  }

  private HttpResponse<String> token(String client, String secret, String form)
      throws IOException, InterruptedException {
    var credentials =
        Base64.getEncoder()
            .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return http.send(
        HttpRequest.newBuilder(URI.create(issuer.url() + "/token"))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(URI url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(GRANT)).build(),
        BodyHandlers.ofString());
  }

  private String accessToken(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    return json.readTree(answer.body()).path("access_token").asString();
  }

  private JWTClaimsSet claims(HttpResponse<String> answer) throws Exception {
    return SignedJWT.parse(accessToken(answer)).getJWTClaimsSet();
  }
}
