package vn.cadre.platform.web;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.DatabaseRefusals;

/**
 * Turns whatever an operation throws into a problem; only what is our own fault is logged as an
 * error.
 */
public final class ProblemMappers {
  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private static final Bilingual NEEDS_ONE_OF =
      new Bilingual(
          "Thao tác này cần một trong các vai trò: %s",
          "This operation needs one of the roles: %s");
  private static final String INVALID_TOKEN = "Bearer error=\"invalid_token\"";

  private final Instance<DatabaseRefusals> databaseRefusals;
  private final Instance<AlsoWrong> alsoWrong;

  ProblemMappers(Instance<DatabaseRefusals> databaseRefusals, Instance<AlsoWrong> alsoWrong) {
    this.databaseRefusals = databaseRefusals;
    this.alsoWrong = alsoWrong;
  }

  @ServerExceptionMapper
  public Response refusal(
      ProblemException refusal, ContainerRequestContext request, @Nullable ResourceInfo operation) {
    var whole = refusal;
    for (var more : alsoWrong) {
      whole = more.with(whole, request, method(operation));
    }
    var answer = ProblemResponses.of(whole, request);
    return refusal.type() == CommonProblem.UNAUTHENTICATED
        ? challenged(answer, INVALID_TOKEN)
        : answer;
  }

  @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
  public Response unauthenticated(Exception cause, ContainerRequestContext request) {
    var answer = ProblemResponses.of(ProblemException.of(CommonProblem.UNAUTHENTICATED), request);
    return challenged(
        answer, cause instanceof AuthenticationFailedException ? INVALID_TOKEN : "Bearer");
  }

  /** None where the request met no operation. */
  private static @Nullable Method method(@Nullable ResourceInfo operation) {
    return operation == null ? null : operation.getResourceMethod();
  }

  private static Response challenged(Response answer, String challenge) {
    return Response.fromResponse(answer).header(HttpHeaders.WWW_AUTHENTICATE, challenge).build();
  }

  @ServerExceptionMapper
  public Response forbidden(
      ForbiddenException cause, ContainerRequestContext request, @Nullable ResourceInfo operation) {
    var roles = RolesOfOperation.of(method(operation));
    return ProblemResponses.of(
        roles.isEmpty()
            ? ProblemException.of(CommonProblem.FORBIDDEN)
            : ProblemException.of(
                CommonProblem.FORBIDDEN, NEEDS_ONE_OF.with(String.join(", ", roles))),
        request);
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException cause, ContainerRequestContext request) {
    var status = cause.getResponse().getStatus();
    if (status < 400) {
      return cause.getResponse();
    }
    if (status >= 500) {
      LOG.errorf(cause, "%s %s failed", request.getMethod(), request.getUriInfo().getPath());
    }
    var answer = ProblemResponses.of(ProblemException.of(CommonProblem.ofStatus(status)), request);
    var allow = cause.getResponse().getHeaderString(HttpHeaders.ALLOW);
    return allow == null
        ? answer
        : Response.fromResponse(answer).header(HttpHeaders.ALLOW, allow).build();
  }

  @ServerExceptionMapper
  public Response anythingElse(Throwable cause, ContainerRequestContext request) {
    var refusal =
        databaseRefusals.stream().flatMap(known -> known.explain(cause).stream()).findFirst();
    if (refusal.isPresent()) {
      return ProblemResponses.of(refusal.get(), request);
    }
    if (isBrokenUpload(cause)) {
      var broken = new Violations().add("body", ViolationCode.MALFORMED, "multipart");
      return ProblemResponses.of(ProblemException.invalid(broken.all()), request);
    }
    LOG.errorf(cause, "%s %s failed", request.getMethod(), request.getUriInfo().getPath());
    return ProblemResponses.of(ProblemException.of(CommonProblem.INTERNAL), request);
  }

  /**
   * The reader of uploads knows no other exception for a body that ends before its last boundary.
   */
  private static boolean isBrokenUpload(Throwable cause) {
    return cause instanceof IOException
        && cause.getMessage() != null
        && cause.getMessage().contains("parsing multipart request");
  }
}
