package vn.cadre.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;

/**
 * Completes a refusal by what else is wrong with the request that can be told without asking the
 * record, so that whoever mends it mends it once. Each is a bean.
 */
public interface AlsoWrong {

  /**
   * The refusal, whole.
   *
   * @param operation null where the request met none
   */
  ProblemException with(
      ProblemException refusal, ContainerRequestContext request, @Nullable Method operation);
}
