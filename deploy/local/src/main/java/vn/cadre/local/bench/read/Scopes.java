package vn.cadre.local.bench.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import vn.cadre.local.bench.report.Figures;
import vn.cadre.local.bench.suite.Memory;
import vn.cadre.local.bench.suite.TestedSuite;
import vn.cadre.local.host.Console;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.service.Service;

/** What clients who see everything, a province and a commune wait for, one request at a time. */
public final class Scopes {
  private static final String CADRES = "/cadre/v1/cadres";
  private static final int EXPORTED = 100_000;

  private final TestedSuite suite;
  private final Console console;
  private final double seconds;

  /**
   * @param seconds for which each read is measured
   */
  public Scopes(TestedSuite suite, Console console, double seconds) {
    this.suite = suite;
    this.console = console;
    this.seconds = seconds;
  }

  /** Measures all and adds a table and what an export takes. */
  public void measure(Figures figures) {
    var reads = new ReadsByScope(suite, console, Service.CADRE, seconds);
    try (var connection = suite.connect()) {
      for (var viewer : Viewer.ALL) {
        reads.measure(viewer, viewer.reads(connection));
      }
    } catch (SQLException e) {
      throw new LaunchException("The reads cannot be prepared (%s).".formatted(e.getMessage()), e);
    }
    reads.table("Reads by scope, one request at a time", figures);
    figures.say(export());
  }

  /** The client goes away after so many rows. */
  private String export() {
    var before = Memory.of(suite).getOrDefault(Service.CADRE.module(), 0L);
    var began = System.nanoTime();
    var lines = 0;
    var request =
        HttpRequest.newBuilder(URI.create(Service.CADRE.url() + CADRES))
            .header("Authorization", "Bearer " + suite.tokens().of(Viewer.ALL.getFirst().client()))
            .header("Accept", "text/csv")
            .build();
    try (var client = HttpClient.newHttpClient();
        var body =
            new BufferedReader(
                new InputStreamReader(
                    client.send(request, BodyHandlers.ofInputStream()).body(),
                    StandardCharsets.UTF_8))) {
      while (lines < EXPORTED && body.readLine() != null) {
        lines++;
      }
      client.shutdownNow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
    var took = (System.nanoTime() - began) / 1e9;
    var after = Memory.of(suite).getOrDefault(Service.CADRE.module(), 0L);
    return "An export of %s people as CSV took %s s, %s rows/s; cadre-service had %s MB before and %s MB after it."
        .formatted(
            Figures.whole(lines),
            Figures.tenth(took),
            Figures.whole(lines / took),
            Figures.whole(before),
            Figures.whole(after));
  }
}
