package vn.cadre.gateway.backend;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The gateway's own questions to the services; forwarded requests take another way. */
@ApplicationScoped
public class Backends {
  private final Map<Backend, URI> addresses;
  private final BackendConfig config;
  private final HttpClient client;

  Backends(BackendConfig config) {
    var missing =
        Arrays.stream(Backend.values()).filter(b -> !config.url().containsKey(b)).toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("No gateway.backend.url for " + missing);
    }
    this.config = config;
    this.addresses = new EnumMap<>(config.url());
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.answerWithin())
            .build();
  }

  public URI address(Backend backend) {
    return addresses.get(backend);
  }

  /** Asks a service; fails with an {@link java.io.IOException} when it is down or too slow. */
  public CompletableFuture<HttpResponse<byte[]>> get(Backend backend, String path) {
    return get(address(backend).resolve(path));
  }

  public CompletableFuture<HttpResponse<byte[]>> get(URI address) {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(config.answerWithin())
            .header("Accept", "application/json")
            .build();
    return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
  }
}
