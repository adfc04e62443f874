package vn.cadre.local.bench.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Parts;
import vn.cadre.local.issuer.SampleClients;
import vn.cadre.local.load.GatewayApi;

/** Sends files to be imported, each of which must go in whole. */
public final class Upload {
  private static final String IMPORTS = "/cadre/v1/imports";
  private static final Duration POLL = Duration.ofMillis(50);

  private final Parts pauses;

  public Upload(Parts pauses) {
    this.pauses = pauses;
  }

  /**
   * Returns when all rows are in.
   *
   * @throws LaunchException where it was refused, or one of its rows was
   */
  public void whole(GatewayApi api, Path file, String kind) throws IOException {
    var posted =
        api.upload(
            SampleClients.EDITOR,
            IMPORTS,
            file,
            Map.of("kind", kind, "mode", "create", "dryRun", "false"));
    if (posted.status() != 202) {
      throw new LaunchException(
          "The import of %s was refused with %d: %s"
              .formatted(kind, posted.status(), posted.body()));
    }
    while (true) {
      var job = api.get(SampleClients.EDITOR, posted.location()).body();
      var state = job.path("state").asString("");
      if (state.equals("COMPLETED") && job.path("rejected").asInt(-1) == 0) {
        return;
      }
      if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
        var rejections = api.get(SampleClients.EDITOR, posted.location() + "/rejections?limit=1");
        throw new LaunchException(
            "The import of %s did not go in whole: %s %s".formatted(kind, job, rejections.body()));
      }
      pauses.pause(POLL);
    }
  }
}
