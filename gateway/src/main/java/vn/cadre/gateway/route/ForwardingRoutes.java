package vn.cadre.gateway.route;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import vn.cadre.gateway.backend.Backend;
import vn.cadre.gateway.identity.TokenCheck;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.web.EdgeProblems;

/** Lets requests for a service's paths through once their token is good; public paths need none. */
@ApplicationScoped
public class ForwardingRoutes {
  /** Would talk to the gateway or to the hop before it, not to a resource of a service. */
  private static final Set<HttpMethod> NOT_FORWARDED = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

  private final TokenCheck tokens;
  private final Forwarder forwarder;
  private final EdgeProblems problems;

  ForwardingRoutes(TokenCheck tokens, Forwarder forwarder, EdgeProblems problems) {
    this.tokens = tokens;
    this.forwarder = forwarder;
    this.problems = problems;
  }

  void install(@Observes Router router) {
    for (var backend : Backend.values()) {
      router.route(backend.prefix() + "/*").handler(context -> admit(backend, context));
    }
  }

  private void admit(Backend backend, RoutingContext context) {
    var request = context.request();
    if (NOT_FORWARDED.contains(request.method())) {
      problems.answer(context, ProblemException.of(CommonProblem.METHOD_NOT_ALLOWED));
    } else if (!request.path().startsWith(backend.prefix() + "/")) {
      context.next(); // reached only by dots or doubled slashes, which would mean something else
      // behind
    } else if (context.normalizedPath().startsWith(backend.prefix() + "/public/")) {
      forwarder.forward(backend, request);
    } else {
      request.pause(); // the body waits until the caller is known
      var here = Vertx.currentContext();
      tokens
          .refusal(context)
          .emitOn(task -> runOn(here, task))
          .subscribe()
          .with(
              refusal ->
                  refusal.ifPresentOrElse(
                      why -> refuse(context, why), () -> forwarder.forward(backend, request)),
              context::fail);
    }
  }

  private void refuse(RoutingContext context, ProblemException why) {
    context.request().resume();
    problems.answer(context, why);
  }

  /** Keys fetched from the issuer may arrive on another thread. */
  private static void runOn(Context context, Runnable task) {
    if (Vertx.currentContext() == context) {
      task.run();
    } else {
      context.runOnContext(nothing -> task.run());
    }
  }
}
