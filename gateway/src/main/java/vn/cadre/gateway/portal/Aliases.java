package vn.cadre.gateway.portal;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The plain addresses of the contract for what the framework serves under {@code /q}. */
@ApplicationScoped
public class Aliases {

  void install(@Observes Router router) {
    router.get("/health").handler(context -> context.reroute("/q/health"));
    router
        .get("/health/:part")
        .handler(context -> context.reroute("/q/health/" + context.pathParam("part")));
    router.get("/metrics").handler(context -> context.reroute("/q/metrics"));
  }
}
