package vn.cadre.platform.testing.bad;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 where the connection was closed without one
 * @param headers by lower-case name
 */
public record RawResponse(
    int status, Map<String, List<String>> headers, byte[] body, Duration took) {

  @Nullable String header(String name) {
    var values = headers.get(name.toLowerCase(Locale.ROOT));
    return values == null ? null : values.getFirst();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
