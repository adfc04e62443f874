package vn.cadre.platform.etag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.web.AlsoWrong;

/**
 * A change without {@code If-Match} is 428, after 400 as the contract orders them; so a 400 names
 * the missing header beside what is wrong with the body.
 */
@ApplicationScoped
public class MissingIfMatch implements AlsoWrong {

  @Override
  public ProblemException with(
      ProblemException refusal, ContainerRequestContext request, @Nullable Method operation) {
    if (refusal.type() != CommonProblem.INVALID_INPUT
        || operation == null
        || !changes(operation)
        || !Preconditions.saysNothing(request.getHeaderString(HttpHeaders.IF_MATCH))) {
      return refusal;
    }
    return refusal.withMore(
        new Violations().add(HttpHeaders.IF_MATCH, ViolationCode.REQUIRED).all());
  }

  private static boolean changes(Method operation) {
    return operation.isAnnotationPresent(PATCH.class)
        || operation.isAnnotationPresent(PUT.class)
        || operation.isAnnotationPresent(Transition.class);
  }
}
