package vn.cadre.local.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;

/** Imports files of the sample into a service, each whole or not at all. */
final class FileImports {
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int REASONS_SHOWN = 3;

  private final GatewayApi api;
  private final Parts parts;
  private final Console console;
  private final String imports;

  /**
   * @param imports path of the service's imports
   */
  FileImports(GatewayApi api, Parts parts, Console console, String imports) {
    this.api = api;
    this.parts = parts;
    this.console = console;
    this.imports = imports;
  }

  /**
   * Posts a file and waits until all of it is in.
   *
   * @param mode {@code create} or {@code upsert}
   * @throws LaunchException if the service refuses the file, or a row of it
   */
  void load(String client, String kind, Path file, String mode) throws IOException {
    var posted =
        api.upload(client, imports, file, Map.of("kind", kind, "mode", mode, "dryRun", "false"));
    if (posted.status() != 202) {
      throw new LaunchException(
          "The gateway refuses the sample's %s with %d: %s"
              .formatted(kind, posted.status(), reason(posted.body())));
    }
    var job = await(client, posted.location(), kind);
    if (!job.path("state").asString("").equals("COMPLETED") || job.path("rejected").asInt(0) > 0) {
      throw new LaunchException(
          "The sample's %s did not go in whole (%s, %d of %d rows rejected): %s Begin anew with --fresh once that is mended."
              .formatted(
                  kind,
                  job.path("state").asString("no state"),
                  job.path("rejected").asInt(0),
                  job.path("total").asInt(0),
                  job.hasNonNull("failure")
                      ? job.path("failure").asString()
                      : rejections(client, posted.location())));
    }
    console.progress("sample: %,d %s".formatted(job.path("accepted").asInt(0), kind));
  }

  private JsonNode await(String client, String location, String kind) {
    var shown = console.elapsed();
    while (true) {
      var answer = api.get(client, location);
      var state = answer.body().path("state").asString("");
      if (answer.status() != 200) {
        throw new LaunchException(
            "The import of the sample's %s cannot be followed (%d): %s"
                .formatted(kind, answer.status(), reason(answer.body())));
      }
      if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
        return answer.body();
      }
      if (console.elapsed().minus(shown).toSeconds() >= 5) {
        shown = console.elapsed();
        console.progress(
            "sample: %s, %,d of %,d rows"
                .formatted(
                    kind,
                    answer.body().path("processed").asInt(0),
                    answer.body().path("total").asInt(0)));
      }
      parts.pause(POLL);
    }
  }

  private String rejections(String client, String location) {
    var answer = api.get(client, location + "/rejections?rejected=true&limit=" + REASONS_SHOWN);
    var rows = answer.body().path("items");
    if (answer.status() != 200 || rows.isEmpty()) {
      return reason(answer.body());
    }
    var text = new StringBuilder();
    for (var row : rows) {
      for (var violation : row.path("violations")) {
        text.append(
            "row %d, %s: %s; "
                .formatted(
                    row.path("row").asInt(0),
                    violation.path("field").asString("whole row"),
                    violation.path("message").asString(violation.path("code").asString("?"))));
      }
    }
    return text.toString();
  }

  /** What a problem says of itself, with what it complains of. */
  static String reason(JsonNode problem) {
    var detail = problem.path("detail").asString(problem.path("title").asString("no reason given"));
    var violations = problem.path("violations");
    return violations.isEmpty() ? detail : detail + " " + violations;
  }
}
