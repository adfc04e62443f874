package vn.cadre.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Parameters;

/**
 * Refuses query parameters that an operation does not document. A read of one resource is refused
 * only after it was found, because 404 comes before 400 in the contract; anything that could write
 * is refused at once.
 */
@Provider
@Priority(FilterOrder.PARAMETERS)
public class ParameterGuard implements ContainerRequestFilter {
  static final String DEFERRED = ParameterGuard.class.getName();

  private final Map<Method, Set<String>> documented = new ConcurrentHashMap<>();
  private final ResourceInfo resource;

  ParameterGuard(ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    var given = request.getUriInfo().getQueryParameters().keySet();
    var method = resource.getResourceMethod();
    if (given.isEmpty() || method == null || method.isAnnotationPresent(Parameters.class)) {
      return; // an operation with a query record checks and reports all its parameters together
    }
    var known = documented.computeIfAbsent(method, ParameterGuard::names);
    var violations = new Violations();
    given.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> violations.add(name, ViolationCode.UNKNOWN_PARAMETER));
    if (request.getMethod().equals("GET")) {
      request.setProperty(DEFERRED, violations);
    } else {
      violations.refuseIfAny();
    }
  }

  private static Set<String> names(Method method) {
    return Arrays.stream(method.getParameters())
        .filter(
            p -> p.isAnnotationPresent(RestQuery.class) || p.isAnnotationPresent(QueryParam.class))
        .map(p ->
            p.isAnnotationPresent(QueryParam.class)
                ? p.getAnnotation(QueryParam.class).value()
                : p.getName())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Answers the deferred refusal once the resource turned out to exist. */
  @Provider
  @Priority(FilterOrder.DEFERRED_REFUSAL)
  public static class Deferred implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getProperty(DEFERRED) instanceof Violations violations
          && !violations.isEmpty()
          && response.getStatus() < 400) {
        var refusal = ProblemResponses.of(ProblemException.invalid(violations.all()), request);
        response.setStatus(refusal.getStatus());
        // those of the success belong to what is not answered
        response.getHeaders().clear();
        response.getHeaders().putAll(refusal.getHeaders());
        response.setEntity(refusal.getEntity());
      }
    }
  }
}
