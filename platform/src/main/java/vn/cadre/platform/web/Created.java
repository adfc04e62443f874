package vn.cadre.platform.web;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a POST that made something: 201 with where it stands and what it is. */
public final class Created {

  private Created() {}

  /** {@code path} is absolute without a host, so that it is right behind the gateway too. */
  public static <T> RestResponse<T> at(String path, T resource) {
    return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, resource)
        .header("Location", URI.create(path))
        .build();
  }
}
