package vn.cadre.registry.changes;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import vn.cadre.platform.testing.Tokens;

/** Many who wait for news, and all leave at once when this is closed. */
final class Crowd implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI feed;

  Crowd(Follower follower) {
    feed =
        URI.create(
            "http://localhost:%d/cadre/v1/changes?wait=30&after=%s"
                .formatted(
                    RestAssured.port,
                    URLEncoder.encode(follower.cursor(), StandardCharsets.UTF_8)));
  }

  void waits(int people) {
    var request =
        HttpRequest.newBuilder(feed)
            .header("Authorization", "Bearer " + Tokens.of("registry-viewer", "NOBODY-HERE"))
            .build();
    for (int i = 0; i < people; i++) {
      var answer = client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
      answer.exceptionally(left -> null);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
