package vn.cadre.platform.scope;

import io.quarkus.security.Authenticated;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Lets each transaction of a public page see what the public may see and nothing else, with a token
 * as without one: a page that told its reader more by their scope would be two pages.
 *
 * <p>It stands within the export of a list, which asks the operation again for each page, and
 * around idempotency, whose transaction spans the operation.
 */
@PublicPage
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 250)
public class PublicSight {
  private static final ScopedValue<Boolean> DECLARED = ScopedValue.newInstance();

  @AroundInvoke
  @Nullable Object show(InvocationContext operation) throws Exception {
    return ScopedValue.where(DECLARED, true).call(operation::proceed);
  }

  /** Whether the operation is open to whoever asks. */
  public static boolean of(Method operation) {
    return operation.isAnnotationPresent(PermitAll.class)
        || operation.getDeclaringClass().isAnnotationPresent(PermitAll.class)
            && !operation.isAnnotationPresent(RolesAllowed.class)
            && !operation.isAnnotationPresent(Authenticated.class);
  }

  static boolean declared() {
    return DECLARED.isBound();
  }
}
