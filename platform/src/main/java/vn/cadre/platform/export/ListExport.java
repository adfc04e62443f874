package vn.cadre.platform.export;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.platform.web.FilterOrder;

/**
 * Answers with the whole list where a file is wanted: page by page, each in a transaction of its
 * own, so that memory stays constant, no connection waits for a slow client, and each page is held
 * to the rules of that moment. What ends it half-way breaks the connection off, so that it never
 * looks whole.
 */
@Provider
@Priority(FilterOrder.EXPORT)
public class ListExport implements ContainerResponseFilter {
  private static final Annotation[] NO_ANNOTATIONS = {};

  private final WholeList list;
  private final ResourceInfo resource;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Places places;
  private final ExportConfig config;
  private final CivilClock clock;

  ListExport(
      WholeList list,
      ResourceInfo resource,
      CurrentCaller caller,
      ObjectMapper json,
      Places places,
      ExportConfig config,
      CivilClock clock) {
    this.list = list;
    this.resource = resource;
    this.caller = caller;
    this.json = json;
    this.places = places;
    this.config = config;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var format = list.format();
    if (format.isEmpty() || !(response.getEntity() instanceof Page<?> first)) {
      return;
    }
    places.requireOne();
    var item = item();
    var until = caller.trustedUntil();
    StreamingOutput body = out -> places.run(() -> write(format.get(), item, first, until, out));
    response.setEntity(body, NO_ANNOTATIONS, MediaType.valueOf(format.get().mediaType()));
    response
        .getHeaders()
        .putSingle(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.%s\""
                .formatted(name(request), clock.today(), format.get().extension()));
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private JavaType item() {
    return json.constructType(resource.getResourceMethod().getGenericReturnType())
        .containedTypeOrUnknown(0);
  }

  /** The collection, which every path of a list ends with. */
  private static String name(ContainerRequestContext request) {
    return request.getUriInfo().getPathSegments().getLast().getPath();
  }

  private void write(Format format, JavaType item, Page<?> first, Instant until, OutputStream out)
      throws IOException {
    var last = Instant.now(Clock.systemUTC()).plus(config.limit());
    try (var rows = Rows.of(format, json, item, out)) {
      var page = first;
      while (true) {
        for (var one : page.items()) {
          rows.add(one);
        }
        if (page.next() == null) {
          break;
        }
        goesOn(until.isBefore(last) ? until : last);
        page = list.after(page.next());
      }
    }
  }

  /** Whoever has lost the right since, as far as the token can tell, gets no more of it. */
  private static void goesOn(Instant until) throws IOException {
    var over = Duration.between(until, Instant.now(Clock.systemUTC()));
    if (over.isPositive()) {
      throw new IOException("The export may not go on: its token or its time has expired.");
    }
  }
}
