package vn.cadre.platform.access;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * Where the request at hand came from. The gateway is the edge and writes the caller's address into
 * {@code X-Forwarded-For} itself; whoever reaches a service past it is told by their own address.
 */
@RequestScoped
public class Origin {
  private final CurrentVertxRequest request;

  Origin(CurrentVertxRequest request) {
    this.request = request;
  }

  public @Nullable String address() {
    var context = request.getCurrent();
    if (context == null) {
      return null;
    }
    var forwarded = context.request().getHeader("X-Forwarded-For");
    if (forwarded != null && !forwarded.isBlank() && forwarded.length() <= 100) {
      return forwarded.strip();
    }
    var peer = context.request().remoteAddress();
    return peer == null ? null : peer.hostAddress();
  }
}
