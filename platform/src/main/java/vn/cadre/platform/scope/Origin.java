package vn.cadre.platform.scope;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a request tells about itself, besides who sent it. */
record Origin(@Nullable String address, @Nullable String purpose) {
  private static final int LONGEST_PURPOSE = 1_000;

  /** Reads the request at hand. */
  @ApplicationScoped
  static class Reader {
    private final CurrentVertxRequest current;

    Reader(CurrentVertxRequest current) {
      this.current = current;
    }

    Origin read() {
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
          shortened(request.getHeader("Purpose")));
    }

    private static String last(String addresses) {
      return addresses.substring(addresses.lastIndexOf(',') + 1).trim();
    }

    private static @Nullable String shortened(@Nullable String purpose) {
      return purpose == null || purpose.length() <= LONGEST_PURPOSE
          ? purpose
          : purpose.substring(0, LONGEST_PURPOSE);
    }
  }
}
