package vn.cadre.platform.policy.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.policy.PolicyPack;
import vn.cadre.platform.policy.PolicyPublisher;
import vn.cadre.platform.policy.PolicyStore;
import vn.cadre.platform.policy.PolicyVersion;
import vn.cadre.platform.scope.Work;
import vn.cadre.platform.sql.Sql;

/**
 * Records what the files say and the tables do not yet, once however many copies of the service
 * start. A file that says something else under a version that was shipped before stops the
 * start-up: assessments rest on that version.
 */
@ApplicationScoped
public class PolicyLoader {
  private static final String ONE_AT_A_TIME =
      "SELECT pg_advisory_xact_lock(hashtext('policy_pack'))";

  private final PolicyConfig config;
  private final PolicyFiles files;
  private final PolicyStore store;
  private final PolicyPublisher publisher;
  private final Sql sql;
  private final ObjectMapper json;
  private final Clock clock;

  PolicyLoader(
      PolicyConfig config,
      PolicyFiles files,
      PolicyStore store,
      PolicyPublisher publisher,
      Sql sql,
      ObjectMapper json,
      Clock clock) {
    this.config = config;
    this.files = files;
    this.store = store;
    this.publisher = publisher;
    this.sql = sql;
    this.json = json;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started) {
    load(config.files().orElse(List.of()));
  }

  /**
   * Loads the files of these names, all or none.
   *
   * @throws IllegalStateException if one is wrong, with everything that is, or changes what was
   *     shipped
   */
  public void load(List<String> names) {
    var shipped = names.stream().map(files::read).toList();
    if (!shipped.isEmpty()) {
      Work.ofService("policies")
          .run(() ->
              QuarkusTransaction.requiringNew()
                  .run(() -> {
                    sql.one(ONE_AT_A_TIME, List.of(), row -> true);
                    shipped.forEach(this::load);
                  }));
    }
  }

  private void load(PolicyFile file) {
    var known = store.pack(file.id());
    var pack = known.orElseGet(() -> introduce(file));
    refuseChanged(file, "kind", pack.kind(), file.kind());
    refuseChanged(file, "title", pack.title(), file.title());
    refuseChanged(file, "organisation", pack.organisation(), file.organisation());
    var recorded = store.versions(pack.id());
    for (var shipped : file.versions()) {
      var same = recorded.stream().filter(v -> shipped.version().equals(v.edition())).findFirst();
      if (same.isPresent()) {
        refuseChanged(file, shipped, same.get());
        continue;
      }
      var version = record(pack, shipped);
      pack = publisher.published(pack, version, known.isEmpty() && version.number() == 1);
    }
  }

  private PolicyPack introduce(PolicyFile file) {
    var pack =
        new PolicyPack(UuidV7.next(), 0, file.id(), file.kind(), file.title(), file.organisation());
    store.add(pack);
    return pack;
  }

  private PolicyVersion record(PolicyPack pack, PolicyFile.Version shipped) {
    var version =
        new PolicyVersion(
            pack.id(),
            store.versions(pack.id()).size() + 1,
            new Span(shipped.validFrom(), shipped.validTo()),
            shipped.citation(),
            shipped.note(),
            shipped.numbers(),
            List.of(),
            null,
            shipped.version(),
            clock.instant(),
            "policies/" + pack.code() + ".yaml");
    store.add(version);
    return version;
  }

  private void refuseChanged(PolicyFile file, PolicyFile.Version now, PolicyVersion then) {
    var what = "version " + now.version() + ": ";
    refuseChanged(file, what + "validFrom", then.validity().from(), now.validFrom());
    refuseChanged(file, what + "validTo", then.validity().to(), now.validTo());
    refuseChanged(file, what + "citation", then.citation(), now.citation());
    refuseChanged(file, what + "note", then.note(), now.note());
    now.numbers()
        .properties()
        .forEach(number ->
            refuseChanged(
                file,
                what + "numbers." + number.getKey(),
                then.numbers().get(number.getKey()),
                plain(number.getValue())));
    refuseChanged(file, what + "numbers", then.numbers().size(), now.numbers().size());
  }

  private static void refuseChanged(
      PolicyFile file, String what, @Nullable Object then, @Nullable Object now) {
    if (!Objects.equals(then, now)) {
      throw new IllegalStateException(
          "policies/%s.yaml says of %s what was not shipped under this version (%s, now %s): give it a new version"
              .formatted(file.id(), what, then, now));
    }
  }

  /** As it reads once stored. */
  private JsonNode plain(JsonNode value) {
    try {
      return json.readTree(value.toString());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
