package vn.cadre.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.EntityTags;
import vn.cadre.platform.etag.Versioned;

/** Renders what an operation returned as the response will be, while its transaction is open. */
@ApplicationScoped
class Answers {
  private static final String JSON_AS_SENT =
      MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8").toString();
  private static final int OK = 200;
  private static final int NO_CONTENT = 204;

  private final EntityTags tags;
  private final ObjectMapper json;

  Answers(EntityTags tags, ObjectMapper json) {
    this.tags = tags;
    this.json = json;
  }

  Answer of(byte[] request, byte[] rights, @Nullable Object returned) {
    if (returned instanceof RestResponse<?> response) {
      var location = response.getStringHeaders().getFirst(HttpHeaders.LOCATION);
      return answer(
          request,
          rights,
          response.getStatus(),
          location == null ? Map.of() : Map.of(HttpHeaders.LOCATION, location),
          response.getEntity());
    }
    return answer(request, rights, returned == null ? NO_CONTENT : OK, Map.of(), returned);
  }

  private Answer answer(
      byte[] request,
      byte[] rights,
      int status,
      Map<String, String> given,
      @Nullable Object entity) {
    var headers = new TreeMap<>(given);
    if (entity == null) {
      return new Answer(request, rights, status, headers, new byte[0]);
    }
    headers.put(HttpHeaders.CONTENT_TYPE, JSON_AS_SENT);
    if (entity instanceof Versioned view) {
      var rendering = tags.rendered(view);
      headers.putAll(rendering.headers());
      return new Answer(request, rights, status, headers, rendering.body());
    }
    return new Answer(request, rights, status, headers, written(entity));
  }

  private byte[] written(Object entity) {
    try {
      return json.writeValueAsBytes(entity);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
