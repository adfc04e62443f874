package vn.cadre.platform.scope;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.access.Purpose;

/**
 * What a request tells about itself, besides who sent it.
 *
 * @param address where it came from, as the nearest proxy saw it
 * @param purpose why personal data are read
 */
public record Origin(@Nullable String address, @Nullable String purpose) {

  /** Reads the request at hand. */
  @ApplicationScoped
  public static class Reader {
    private final CurrentVertxRequest current;

    Reader(CurrentVertxRequest current) {
      this.current = current;
    }

    /** Of the request at hand; what is asked outside of one is known by nothing. */
    public Origin read() {
      var context = current.getCurrent();
      if (context == null) {
        return new Origin(null, null);
      }
      var request = context.request();
      // the gateway replaces what a client claims by the address that it saw itself
      var forwarded = request.getHeader("X-Forwarded-For");
      var peer = request.remoteAddress();
      return new Origin(
          forwarded != null ? last(forwarded) : peer == null ? null : peer.hostAddress(),
          Purpose.readable(request.getHeader(Purpose.HEADER)));
    }

    private static String last(String addresses) {
      return addresses.substring(addresses.lastIndexOf(',') + 1).trim();
    }
  }
}
