package vn.cadre.platform.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cadre.platform.feed.Feed;
import vn.cadre.platform.feed.FeedAccess;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;

/**
 * The state of a public aggregate as a stream, with the place in the feed that it is good for. The
 * place is taken first and the rows are read by one statement afterwards, so they contain every
 * change up to it; a later one may be in the rows already and is told again, never lost.
 */
@ApplicationScoped
public class Snapshots {
  public static final String MEDIA_TYPE = "application/x-ndjson";
  public static final String POSITION = "Snapshot-Position";

  private final Instance<SnapshotSource> sources;
  private final FeedAccess access;
  private final Feed feed;
  private final CurrentCaller caller;
  private final CurrentScope scope;
  private final Sql sql;
  private final ObjectMapper json;
  private final ExportConfig config;
  private final Places places;

  Snapshots(
      Instance<SnapshotSource> sources,
      FeedAccess access,
      Feed feed,
      CurrentCaller caller,
      CurrentScope scope,
      Sql sql,
      ObjectMapper json,
      ExportConfig config,
      Places places) {
    this.sources = sources;
    this.access = access;
    this.feed = feed;
    this.caller = caller;
    this.scope = scope;
    this.sql = sql;
    this.json = json;
    this.config = config;
    this.places = places;
  }

  /** Answers with everything of the aggregate that is in the caller's scope. */
  public RestResponse<StreamingOutput> of(String aggregate) {
    var source =
        sources.stream()
            .filter(known -> known.aggregate().equals(aggregate))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    access.readable(caller.get(), Set.of(aggregate));
    places.requireOne();
    StreamingOutput lines = out -> places.run(out, taken -> stream(source, taken));
    return RestResponse.ResponseBuilder.ok(lines)
        .header(POSITION, feed.latest())
        .header("Cache-Control", "no-store")
        .build();
  }

  private void stream(SnapshotSource source, OutputStream out) throws IOException {
    try {
      QuarkusTransaction.requiringNew()
          .timeout((int) config.limit().toSeconds())
          .run(() -> write(source, out));
    } catch (UncheckedIOException left) {
      throw left.getCause();
    }
  }

  private void write(SnapshotSource source, OutputStream out) {
    try (var lines = new JsonLines(json, out)) {
      source.within(scope.get()).stream(sql, row -> lines.add(source.line(row)));
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
