package vn.cadre.platform.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.idempotency.KeyedOperation.Attempt;
import vn.cadre.platform.idempotency.KeyedOperation.Outcome;

/**
 * Around every POST, behind the check of roles and the reading of the body. Without a key it does
 * nothing.
 */
@OncePerKey
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 500) // security stands at LIBRARY_BEFORE
class IdempotencyInterceptor {
  private final KeyedOperation operations;
  private final HttpHeaders headers;
  private final UriInfo uri;

  IdempotencyInterceptor(KeyedOperation operations, HttpHeaders headers, UriInfo uri) {
    this.operations = operations;
    this.headers = headers;
    this.uri = uri;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext operation) throws Exception {
    var key = IdempotencyKey.of(headers.getRequestHeader(IdempotencyKey.HEADER));
    if (key.isEmpty()) {
      return operation.proceed();
    }
    var outcome = operations.perform(attempt(key.get(), operation), operation::proceed);
    return switch (outcome) {
      case Outcome.Performed performed -> performed.result();
      case Outcome.Repeated repeated -> throw new ReplayException(repeated.answer());
    };
  }

  private Attempt attempt(IdempotencyKey key, InvocationContext operation) {
    var request = uri.getRequestUri();
    var path = request.getRawPath();
    var method = operation.getMethod();
    var resource =
        method.isAnnotationPresent(Transition.class)
            ? Optional.of(path.substring(0, path.lastIndexOf('/')))
            : Optional.<String>empty();
    return new Attempt(
        key,
        path,
        resource,
        Content.of(request.getRawQuery(), operation.getParameters()),
        method.isAnnotationPresent(Lookup.class));
  }
}
