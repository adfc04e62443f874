package vn.cadre.platform.query;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import vn.cadre.platform.web.FilterOrder;

/**
 * Adds the RFC 8288 link to the next page; it is relative, so it is right behind the gateway too.
 */
@Provider
@Priority(FilterOrder.LINKS)
public class NextLinks implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.next() != null) {
      var uri =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", page.next())
              .build();
      response
          .getHeaders()
          .add(
              HttpHeaders.LINK,
              "<" + uri.getRawPath() + "?" + uri.getRawQuery() + ">; rel=\"next\"");
    }
  }
}
