package vn.cadre.platform.export;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;

/** Lets an exported list be read on by the operation that began it. */
@Interceptor
@Parameters(Record.class)
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ExportInterceptor {
  private final WholeList list;

  ExportInterceptor(WholeList list) {
    this.list = list;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext operation) throws Exception {
    return Page.class == operation.getMethod().getReturnType() && list.format().isPresent()
        ? list.begin(operation::proceed)
        : operation.proceed();
  }
}
