package vn.cadre.platform.web;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The roles that an operation lets in, as it states them itself. */
final class RolesOfOperation {

  private RolesOfOperation() {}

  /** In their order; empty where no role is asked for, or no operation was found. */
  static List<String> of(@Nullable Method operation) {
    if (operation == null) {
      return List.of();
    }
    var own = operation.getAnnotation(RolesAllowed.class);
    var allowed =
        own == null ? operation.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
    return allowed == null ? List.of() : List.of(allowed.value());
  }
}
