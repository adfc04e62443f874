package vn.cadre.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.gateway.backend.Backends;

/**
 * The contracts as the services last told them. What a service told stays while it is down; asking
 * again is left to whoever reads after the time of freshness. Blocks: call it on a virtual thread.
 */
@ApplicationScoped
public class Contracts {
  private static final Logger LOG = Logger.getLogger(Contracts.class);
  private static final String SOURCE = "/q/openapi?format=json";

  private final Backends backends;
  private final ContractConfig config;
  private final ObjectMapper json;
  private final Clock clock;
  private final ReentrantLock refreshing = new ReentrantLock();
  private volatile @Nullable Edition edition;

  /** The documents of one moment. */
  private record Edition(
      Instant takenAt,
      Map<Backend, ObjectNode> sources,
      ContractDocument merged,
      Map<Backend, ContractDocument> single) {}

  Contracts(Backends backends, ContractConfig config, ObjectMapper json, Clock clock) {
    this.backends = backends;
    this.config = config;
    this.json = json;
    this.clock = clock;
  }

  void warmUp(@Observes StartupEvent started) {
    Thread.ofVirtual().name("contracts").start(this::current);
  }

  /** All services in one document. */
  public ObjectNode tree() {
    return current().merged().tree();
  }

  ContractDocument merged() {
    return current().merged();
  }

  /** One service's document, or empty as long as the service has never told it. */
  Optional<ContractDocument> of(Backend backend) {
    return Optional.ofNullable(current().single().get(backend));
  }

  private Edition current() {
    var known = edition;
    if (known != null && isFresh(known)) {
      return known;
    }
    refreshing.lock();
    try {
      var latest = edition;
      if (latest == null || !isFresh(latest)) {
        latest = fetch(latest);
        edition = latest;
      }
      return latest;
    } finally {
      refreshing.unlock();
    }
  }

  private boolean isFresh(Edition known) {
    var complete = known.sources().size() == Backend.values().length;
    var until = known.takenAt().plus(complete ? config.freshFor() : config.freshWhileIncomplete());
    return clock.instant().isBefore(until);
  }

  private Edition fetch(@Nullable Edition before) {
    Map<Backend, CompletableFuture<HttpResponse<byte[]>>> asked = new EnumMap<>(Backend.class);
    for (var backend : Backend.values()) {
      asked.put(backend, backends.get(backend, SOURCE));
    }
    Map<Backend, ObjectNode> sources = new EnumMap<>(Backend.class);
    if (before != null) {
      sources.putAll(before.sources());
    }
    asked.forEach(
        (backend, answer) -> read(backend, answer).ifPresent(d -> sources.put(backend, d)));
    if (before != null && sources.equals(before.sources())) {
      return new Edition(clock.instant(), sources, before.merged(), before.single());
    }
    return edition(sources);
  }

  private Edition edition(Map<Backend, ObjectNode> sources) {
    var missing = EnumSet.allOf(Backend.class);
    missing.removeAll(sources.keySet());
    Map<Backend, ContractDocument> single = new EnumMap<>(Backend.class);
    sources.forEach((backend, source) -> {
      var info = json.createObjectNode();
      info.setAll((ObjectNode) source.withObject("/info"));
      var own = MergedContract.of(Map.of(backend, source), EnumSet.noneOf(Backend.class), info);
      own.remove("x-missing-services");
      single.put(backend, ContractDocument.of(own, json));
    });
    var merged = MergedContract.of(sources, missing, info());
    return new Edition(clock.instant(), sources, ContractDocument.of(merged, json), single);
  }

  private Optional<ObjectNode> read(
      Backend backend, CompletableFuture<HttpResponse<byte[]>> asked) {
    try {
      var answer = asked.join();
      if (answer.statusCode() == 200
          && json.readTree(answer.body()) instanceof ObjectNode document) {
        return Optional.of(document);
      }
      LOG.warnf("%s has no contract to tell: %d", backend.id(), answer.statusCode());
    } catch (CompletionException unreachable) {
      LOG.debugf("%s does not tell its contract: %s", backend.id(), unreachable.getCause());
    } catch (IOException malformed) {
      LOG.warnf("The contract of %s is not JSON: %s", backend.id(), malformed.getMessage());
    }
    return Optional.empty();
  }

  private ObjectNode info() {
    return json.createObjectNode()
        .put("title", "Provincial personnel suite")
        .put("version", "1.0.0")
        .put(
            "description",
            "One base URL for the registry of cadres, training, recruitment and rotation. Every operation needs a"
                + " bearer token, those under `/public/` excepted. Refusals are problem+json (RFC 9457); each type"
                + " has a page under [/problems](/problems). Changes need If-Match, every POST takes an"
                + " Idempotency-Key, periods are half-open (`to` is the first day on which something no longer"
                + " holds), lists are paged by cursor, what lies out of the caller's scope is 404, and messages"
                + " are Vietnamese, or English by Accept-Language.");
  }
}
