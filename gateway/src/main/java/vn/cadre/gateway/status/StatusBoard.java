package vn.cadre.gateway.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.gateway.backend.Backends;

/**
 * Looks at every part again and again, and knows since when each is as it is. The gateway itself is
 * up whenever it answers.
 */
@ApplicationScoped
public class StatusBoard {
  private static final Logger LOG = Logger.getLogger(StatusBoard.class);

  private final Backends backends;
  private final StatusConfig config;
  private final ObjectMapper json;
  private final Clock clock;
  private final OwnStatus own;
  private final Map<String, URI> probes = new LinkedHashMap<>();
  private final Map<String, PartStatus> latest = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CompletableFuture<Void> firstLook = new CompletableFuture<>();

  StatusBoard(
      Backends backends,
      StatusConfig config,
      ObjectMapper json,
      Clock clock,
      OwnStatus own,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer) {
    this.backends = backends;
    this.config = config;
    this.json = json;
    this.clock = clock;
    this.own = own;
    for (var backend : Backend.values()) {
      probes.put(backend.id(), backends.address(backend).resolve("/q/health/ready"));
    }
    probes.put(
        "identity", URI.create(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration"));
  }

  void start(@Observes StartupEvent started) {
    Thread.ofVirtual().name("status").start(this::run);
  }

  void stop(@Observes ShutdownEvent stopped) {
    stopping.countDown();
  }

  /** Waits for the first look when asked before it is done. */
  SuiteStatus now() {
    firstLook.join();
    var parts = new ArrayList<PartStatus>(probes.keySet().stream().map(latest::get).toList());
    parts.add(own.now());
    return SuiteStatus.of(parts);
  }

  private void run() {
    try {
      do {
        var looks = probes.entrySet().stream().map(p -> look(p.getKey(), p.getValue())).toList();
        CompletableFuture.allOf(looks.toArray(CompletableFuture[]::new)).join();
        firstLook.complete(null);
      } while (!stopping.await(config.every().toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private CompletableFuture<Void> look(String part, URI probe) {
    var begun = System.nanoTime();
    return backends
        .get(probe)
        .handle((answer, failure) -> {
          note(part, Optional.ofNullable(answer), Duration.ofNanos(System.nanoTime() - begun));
          return null;
        });
  }

  private void note(String part, Optional<HttpResponse<byte[]>> answer, Duration took) {
    var state = State.of(answer.map(a -> a.statusCode() == 200).orElse(false));
    var checks = answer.map(this::checks).orElse(List.of());
    var now = clock.instant();
    latest.compute(
        part,
        (name, before) -> {
          var same = before != null && before.state() == state;
          if (!same) {
            // at the start of the suite nothing is up yet; only a change is worth a warning
            LOG.logf(
                before != null && state == State.DOWN ? Logger.Level.WARN : Logger.Level.INFO,
                "%s is %s",
                name,
                state);
          }
          var since = before != null && same ? before.since() : now;
          return new PartStatus(name, state, since, now, took.toMillis(), checks);
        });
  }

  private List<Check> checks(HttpResponse<byte[]> answer) {
    try {
      return Check.read(json.readTree(answer.body()));
    } catch (IOException notReadiness) {
      LOG.debugf("%s reports no checks: %s", answer.uri(), notReadiness.getMessage());
      return List.of();
    }
  }
}
