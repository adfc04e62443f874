package vn.cadre.platform.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The Java methods behind the operations of the document, by operation id. */
final class OperationMethods {
  /** Any caller with a valid token. */
  static final String ANYBODY = "*";

  private final Map<String, Method> byId = new HashMap<>();

  OperationMethods(IndexView index) {
    for (var annotation : index.getAnnotations(DotName.createSimple(Operation.class))) {
      var declared = annotation.target().asMethod();
      for (var method : load(declared.declaringClass().name()).getDeclaredMethods()) {
        var operation = method.getAnnotation(Operation.class);
        if (operation != null) {
          byId.put(operation.operationId(), method);
        }
      }
    }
  }

  Optional<Method> of(@Nullable String operationId) {
    return Optional.ofNullable(byId.get(operationId));
  }

  /** What the method answers with when it succeeds, out of its wrapping. */
  static Type answer(Method method) {
    return method.getGenericReturnType() instanceof ParameterizedType wrapped
            && wrapped.getRawType() == RestResponse.class
        ? wrapped.getActualTypeArguments()[0]
        : method.getGenericReturnType();
  }

  static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> (Class<?>) generic.getRawType();
      default -> Object.class;
    };
  }

  /** Roles of which one is needed; {@link #ANYBODY} alone, or none at all for open operations. */
  static List<String> roles(Method method) {
    for (var place : List.of(method, method.getDeclaringClass())) {
      if (place.getAnnotation(RolesAllowed.class) instanceof RolesAllowed allowed) {
        return List.of(allowed.value());
      }
      if (place.isAnnotationPresent(PermitAll.class)) {
        return List.of();
      }
    }
    return List.of(ANYBODY);
  }

  static boolean has(Method method, Class<? extends Annotation> annotation) {
    return method.isAnnotationPresent(annotation);
  }

  static Class<?> load(DotName name) {
    try {
      return Class.forName(name.toString(), false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
