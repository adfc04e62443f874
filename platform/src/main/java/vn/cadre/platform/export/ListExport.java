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
import java.util.List;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.platform.web.FilterOrder;

/**
 * Answers with the whole list, or a report as a table, where a file is wanted. A list goes page by
 * page, each in a transaction of its own, so that memory stays constant, no connection waits for a
 * slow client, and each page is held to the rules of that moment. What ends it half-way breaks the
 * connection off, so that it never looks whole.
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
    if (format.isEmpty()) {
      return;
    }
    StreamingOutput body;
    if (response.getEntity() instanceof Page<?> first) {
      places.requireOne();
      var until = caller.trustedUntil();
      var item = answered().containedTypeOrUnknown(0);
      body = out -> places.run(() -> write(format.get(), item, first, until, out));
    } else if (response.getEntity() instanceof Table<?> table) {
      var row = answered().findSuperType(Table.class).containedTypeOrUnknown(0);
      body = out -> write(format.get(), row, table.table(), out);
    } else {
      return;
    }
    response.setEntity(body, NO_ANNOTATIONS, MediaType.valueOf(format.get().mediaType()));
    response
        .getHeaders()
        .putSingle(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s-%s.%s\""
                .formatted(name(request), clock.today(), format.get().extension()));
    response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private JavaType answered() {
    return json.constructType(resource.getResourceMethod().getGenericReturnType());
  }

  /** What every path of a list or report ends with. */
  private static String name(ContainerRequestContext request) {
    return request.getUriInfo().getPathSegments().getLast().getPath();
  }

  private void write(Format format, JavaType row, List<?> table, OutputStream out)
      throws IOException {
    try (var rows = Rows.of(format, json, row, out)) {
      for (var one : table) {
        rows.add(one);
      }
    }
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
