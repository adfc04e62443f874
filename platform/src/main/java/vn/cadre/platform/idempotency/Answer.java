package vn.cadre.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A 2xx answer, to be given again.
 *
 * @param request fingerprint of the content that it answers
 * @param rights fingerprint of the rights with which it was rendered
 * @param body as it was sent; empty where there was none
 */
record Answer(byte[] request, byte[] rights, int status, Map<String, String> headers, byte[] body) {
  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] encode() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static Answer decode(byte[] encoded) {
    try {
      return JSON.readValue(encoded, Answer.class);
    } catch (IOException notOurs) {
      throw new UncheckedIOException(notOurs);
    }
  }

  @Nullable String location() {
    return headers.get(HttpHeaders.LOCATION);
  }

  /** The same outcome, showing the resource as this other answer does. */
  Answer showing(Answer now) {
    var merged = new TreeMap<>(now.headers);
    var location = location();
    if (location != null) {
      merged.put(HttpHeaders.LOCATION, location);
    }
    return new Answer(request, rights, status, merged, now.body);
  }

  /** The same outcome without the resource, for whoever may not read it. */
  Answer withoutBody() {
    var location = location();
    return new Answer(
        request,
        rights,
        status,
        location == null ? Map.of() : Map.of(HttpHeaders.LOCATION, location),
        new byte[0]);
  }
}
