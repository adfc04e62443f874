package vn.cadre.local.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.host.Ports;
import vn.cadre.local.issuer.Clients;
import vn.cadre.local.issuer.Issuer;
import vn.cadre.local.issuer.SampleClients;

class SampleLoaderTest {
  private static final List<String> KINDS =
      List.of(
          "organisations",
          "titles",
          "positions",
          "cadres",
          "appointments",
          "qualifications",
          "bodies",
          "memberships",
          "decisions",
          "movements",
          "evaluations",
          "separations",
          "standards");

  @TempDir Path temporary;
  private DataDirectory data;
  private Issuer issuer;
  private FakeGateway gateway;
  private SampleLoader loader;

  @BeforeEach
  void start() throws IOException {
    data = DataDirectory.open(temporary.resolve("data"));
    issuer = Issuer.start(data, Ports.free(), new Clients(SampleClients.all(), "s"));
    gateway = new FakeGateway();
    var console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Instant.now());
    loader =
        new SampleLoader(data, new Parts(), console, gateway.url(), new Tokens(issuer.url(), "s"));
  }

  @AfterEach
  void end() {
    gateway.close();
    issuer.close();
    data.close();
  }

  @Test
  void filesGoInInTheirOrderAsNewRows() throws ParseException {
    loader.load(SampleChoice.SMALL);

    assertEquals(KINDS, gateway.uploads().stream().map(FakeGateway.Upload::kind).toList());
    for (var upload : gateway.uploads()) {
      assertEquals("create", upload.mode());
      assertEquals("false", upload.dryRun());
      assertTrue(upload.rows() > 0, upload.kind());
      var client =
          List.of("titles", "standards").contains(upload.kind()) ? "admin" : "registry-editor";
      var token = SignedJWT.parse(upload.token().substring("Bearer ".length()));
      assertEquals(client, token.getJWTClaimsSet().getStringClaim("azp"));
    }
    assertTrue(loader.isLoaded());
    assertFalse(Files.exists(data.path("sample-files")));
  }

  @Test
  void whatIsLoadedIsNotLoadedAgain() {
    loader.load(SampleChoice.SMALL);

    loader.load(SampleChoice.SMALL);

    assertEquals(KINDS.size(), gateway.uploads().size());
  }

  @Test
  void rejectedRowIsAFailureThatTellsRowFieldAndReason() {
    gateway.reject(Optional.of("cadres"));

    var failure =
        assertThrows(LaunchException.class, () -> loader.load(SampleChoice.SMALL)).getMessage();

    assertTrue(failure.contains("sample's cadres"), failure);
    assertTrue(failure.contains("row 7, birthDate: No such date."), failure);
    assertFalse(loader.isLoaded());
  }

  @Test
  void loadThatWasCutShortGoesOnWithItsFileByUpsert() {
    gateway.reject(Optional.of("positions"));
    assertThrows(LaunchException.class, () -> loader.load(SampleChoice.SMALL));
    var before = gateway.uploads().size();
    gateway.reject(Optional.empty());

    loader.load(SampleChoice.SMALL);

    var rest = gateway.uploads().subList(before, gateway.uploads().size());
    assertEquals(
        KINDS.subList(2, KINDS.size()), rest.stream().map(FakeGateway.Upload::kind).toList());
    assertEquals("upsert", rest.getFirst().mode());
    assertTrue(loader.isLoaded());
  }

  @Test
  void noneLoadsNothing() {
    loader.load(SampleChoice.NONE);

    assertEquals(List.of(), gateway.uploads());
    assertFalse(loader.isLoaded());
  }
}
