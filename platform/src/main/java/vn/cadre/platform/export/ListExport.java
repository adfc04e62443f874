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
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.platform.web.FilterOrder;

/** Answers with the whole list, or a report as a table, where a file is wanted. */
@Provider
@Priority(FilterOrder.EXPORT)
public class ListExport implements ContainerResponseFilter {
  private static final Annotation[] NO_ANNOTATIONS = {};

  private final WholeList list;
  private final ResourceInfo resource;
  private final CurrentCaller caller;
  private final ObjectMapper json;
  private final Streams streams;
  private final Papers papers;
  private final CivilClock clock;

  ListExport(
      WholeList list,
      ResourceInfo resource,
      CurrentCaller caller,
      ObjectMapper json,
      Streams streams,
      Papers papers,
      CivilClock clock) {
    this.list = list;
    this.resource = resource;
    this.caller = caller;
    this.json = json;
    this.streams = streams;
    this.papers = papers;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var format = list.format();
    if (format.isEmpty()) {
      return;
    }
    Object body;
    if (response.getEntity() instanceof Page<?> first) {
      var item = answered().containedTypeOrUnknown(0);
      body = streams.of(format.get(), item, first, caller.trustedUntil());
    } else if (format.get() == Format.PDF && response.getEntity() instanceof Printed<?> statistic) {
      body = papers.print(statistic, request);
    } else if (response.getEntity() instanceof Table<?> table) {
      var row = answered().findSuperType(Table.class).containedTypeOrUnknown(0);
      body = streams.of(format.get(), row, table.table());
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
}
