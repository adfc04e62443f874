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
import java.util.ArrayList;
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

class TrainingLoaderTest {
  private static final List<String> STEPS =
      List.of(
          "training-manager import courses",
          "training-manager draft",
          "training-manager import plan-lines",
          "training-manager submit",
          "approver approve",
          "training-manager draft",
          "training-manager import plan-lines",
          "training-manager submit",
          "approver approve",
          "training-manager import classes",
          "training-manager import enrolments");

  @TempDir Path temporary;
  private DataDirectory data;
  private Issuer issuer;
  private FakeTraining training;
  private TrainingLoader loader;

  @BeforeEach
  void start() throws IOException {
    data = DataDirectory.open(temporary.resolve("data"));
    issuer = Issuer.start(data, Ports.free(), new Clients(SampleClients.all(), "s"));
    training = new FakeTraining();
    var console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            Instant.now());
    loader =
        new TrainingLoader(
            data, new Parts(), console, training.url(), new Tokens(issuer.url(), "s"));
  }

  @AfterEach
  void end() {
    training.close();
    issuer.close();
    data.close();
  }

  @Test
  void plansAreApprovedByAnotherClientBeforeClassesComeIn() throws ParseException {
    loader.load();

    assertEquals(STEPS, steps());
    training.plans().values().forEach(plan -> assertEquals("APPROVED", plan.state()));
    assertFalse(Files.exists(data.path("sample-training-files")));
  }

  @Test
  void expensesAreOfTheClassesThatTheyName() {
    loader.load();

    assertEquals(96, training.expenses().size());
    for (var expense : training.expenses()) {
      var number =
          Integer.parseInt(expense.path("document").asString().substring("UNC QN-2020-".length()));
      assertEquals("class-" + number, expense.path("classId").asString());
    }
  }

  @Test
  void whatIsLoadedIsNotLoadedAgain() throws ParseException {
    loader.load();

    loader.load();

    assertEquals(STEPS, steps());
    assertEquals(96, training.expenses().size());
  }

  @Test
  void loadThatWasCutShortDraftsNoPlanTwice() throws ParseException {
    training.reject(Optional.of("enrolments"));
    var failure = assertThrows(LaunchException.class, loader::load).getMessage();
    assertTrue(failure.contains("sample's enrolments"), failure);
    training.reject(Optional.empty());

    loader.load();

    var again =
        List.of(
            "training-manager import courses",
            "training-manager import classes",
            "training-manager import enrolments");
    assertEquals(again, steps().subList(STEPS.size(), steps().size()));
    assertEquals(2, training.plans().size());
    assertEquals(96, training.expenses().size());
  }

  private List<String> steps() throws ParseException {
    var steps = new ArrayList<String>();
    for (var call : training.calls()) {
      var token = SignedJWT.parse(call.token().substring("Bearer ".length()));
      steps.add(token.getJWTClaimsSet().getStringClaim("azp") + " " + call.what());
    }
    return steps;
  }
}
