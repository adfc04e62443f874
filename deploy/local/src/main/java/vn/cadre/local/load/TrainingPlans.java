package vn.cadre.local.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.sample.TrainingSample.Plan;

/** The plans of the sample: drafted and submitted by one client, approved by another. */
final class TrainingPlans {
  private final GatewayApi api;
  private final TrainingCalls training;
  private final FileImports imports;

  TrainingPlans(GatewayApi api, TrainingCalls training, FileImports imports) {
    this.api = api;
    this.training = training;
    this.imports = imports;
  }

  /**
   * Drafted, submitted and approved, as far as it is not.
   *
   * @param lines file of its lines
   */
  void settle(Plan plan, Path lines) throws IOException {
    var path = "plans/" + idOf(plan);
    if (state(path).equals("DRAFT")) {
      imports.load(SampleClients.TRAINING, "plan-lines", lines, "upsert");
      training.move(SampleClients.TRAINING, path, "submit", Map.of());
    }
    if (state(path).equals("SUBMITTED")) {
      var paper =
          Map.of(
              "number", plan.number(), "date", plan.decided().toString(), "issuer", plan.issuer());
      training.move(SampleClients.APPROVER, path, "approve", Map.of("decision", paper));
    }
  }

  private String state(String path) {
    return training.get(SampleClients.TRAINING, path).path("state").asString("");
  }

  private String idOf(Plan plan) {
    var found =
        training
            .get(
                SampleClients.TRAINING,
                "plans?state=DRAFT,SUBMITTED,APPROVED&descendants=false&organiser=%s&year=%d"
                    .formatted(plan.organiser(), plan.year()))
            .path("items");
    return (found.isEmpty() ? draft(plan) : found.path(0).path("id")).asString("");
  }

  private JsonNode draft(Plan plan) {
    var organisation =
        TrainingCalls.granted(
            "organisation " + plan.organiser(),
            api.get(
                SampleClients.EDITOR,
                "/cadre/v1/organisations?code=%s&asOf=%d-06-30"
                    .formatted(plan.organiser(), plan.year())));
    return training
        .post(
            SampleClients.TRAINING,
            "plans",
            Map.of(
                "organiserId",
                organisation.path("items").path(0).path("id").asString(""),
                "year",
                plan.year(),
                "name",
                plan.name()))
        .path("id");
  }
}
