package vn.cadre.platform.export;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;

/** Lets an exported list be read on by the operation that began it, as long as there is a place. */
@Interceptor
@Parameters(Record.class)
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class ExportInterceptor {
  private final WholeList list;
  private final Places places;

  ExportInterceptor(WholeList list, Places places) {
    this.list = list;
    this.places = places;
  }

  @AroundInvoke
  @Nullable Object around(InvocationContext operation) throws Exception {
    var format = list.format();
    if (format.isEmpty()) {
      return operation.proceed();
    }
    if (operation.getMethod().getReturnType() != Page.class) {
      if (format.get() == Format.PDF) {
        places.requireOne();
      }
      return operation.proceed();
    }
    places.requireOne();
    return list.begin(operation::proceed);
  }
}
