package vn.cadre.platform.export;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.web.FilterOrder;

/**
 * Every list and every report can be had as a file, by {@code Accept}. Operations say that they
 * produce JSON, so JSON is added as what is liked least: the operation is found by it, and its list
 * is exported.
 */
@Provider
@PreMatching
public class ExportNegotiation implements ContainerRequestFilter {
  private static final String ACCEPTED = ExportNegotiation.class.getName();
  private static final String LEAST = MediaType.APPLICATION_JSON + ";q=0.001";

  private final WholeList list;
  private final CurrentVertxRequest received;

  ExportNegotiation(WholeList list, CurrentVertxRequest received) {
    this.list = list;
    this.received = received;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.GET)) {
      return;
    }
    var accepted = accepted(request);
    Format.preferred(accepted)
        .ifPresent(format -> {
          list.wantedAs(format);
          request.setProperty(ACCEPTED, List.copyOf(accepted));
          var accept = request.getHeaderString(HttpHeaders.ACCEPT);
          request.getHeaders().putSingle(HttpHeaders.ACCEPT, accept + ", " + LEAST);
        });
  }

  /**
   * A header that cannot be read says nothing, and RFC 9110 lets it count as absent. Operations of
   * several media types are chosen by the header as it was received.
   */
  private List<MediaType> accepted(ContainerRequestContext request) {
    try {
      return request.getAcceptableMediaTypes();
    } catch (IllegalArgumentException unreadable) {
      request.getHeaders().remove(HttpHeaders.ACCEPT);
      received.getCurrent().request().headers().remove(HttpHeaders.ACCEPT);
      return List.of();
    }
  }

  /** Leaves to the operation itself what is neither, and refuses what it does not produce. */
  @Provider
  @Priority(FilterOrder.EXPORTABLE)
  public static class Exportable implements ContainerRequestFilter {
    private final WholeList list;
    private final ResourceInfo resource;

    Exportable(WholeList list, ResourceInfo resource) {
      this.list = list;
      this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
      var method = resource.getResourceMethod();
      if (method != null
          && !isExported(method)
          && request.getProperty(ACCEPTED) instanceof List<?> accepted) {
        if (produced(method).stream()
            .noneMatch(type ->
                accepted.stream().map(MediaType.class::cast).anyMatch(type::isCompatible))) {
          throw new NotAcceptableException();
        }
        list.notWanted();
      }
    }

    private boolean isExported(Method method) {
      var answer = method.getReturnType();
      return list.format().stream()
          .allMatch(format -> answer == Page.class ? format.isOfLists() : format.isOf(answer));
    }

    private static List<MediaType> produced(Method method) {
      return Stream.of(method, method.getDeclaringClass())
          .map(declaring -> declaring.getAnnotation(Produces.class))
          .filter(Objects::nonNull)
          .findFirst()
          .map(declared -> Stream.of(declared.value()).map(MediaType::valueOf).toList())
          .orElse(List.of());
    }
  }
}
