package vn.cadre.platform.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.identity.Roles;

/**
 * Which roles read the records of a collection, taken from the operation that GETs a single one: so
 * that whoever follows a collection may read it, and nobody has to keep two lists alike.
 */
@Singleton
public class ReadRoles {
  private static final Pattern SINGLE = Pattern.compile(".*/([a-z][a-z0-9-]*)(/\\{\\w+})+");

  private final Map<String, Set<String>> ofCollection;

  /** Refuses two operations that GET one record of a collection and let in different roles. */
  ReadRoles(BeanManager beans) {
    ofCollection =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass())
            .filter(resource -> resource.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(ReadRoles::singles)
            .collect(
                Collectors.toUnmodifiableMap(
                    Single::collection, Single::roles, ReadRoles::theSame));
  }

  private record Single(String collection, Set<String> roles) {}

  /**
   * The roles that may GET a record of the collection because it lies in their scope. {@code self}
   * is none of them: it reads one's own record wherever that lies, and nobody else's.
   *
   * @param collection the last one of the path, in plural kebab-case
   */
  public Set<String> of(String collection) {
    var roles = ofCollection.get(collection);
    if (roles == null) {
      throw new IllegalStateException("No operation GETs a single record of " + collection);
    }
    return roles;
  }

  private static Stream<Single> singles(Class<?> resource) {
    return Arrays.stream(resource.getMethods())
        .filter(method -> method.isAnnotationPresent(GET.class) && !method.isBridge())
        .flatMap(method -> {
          var path = SINGLE.matcher(path(resource, method));
          var own = method.getAnnotation(RolesAllowed.class);
          var allowed = own == null ? resource.getAnnotation(RolesAllowed.class) : own;
          return path.matches() && allowed != null
              ? Stream.of(new Single(path.group(1), inScope(allowed.value())))
              : Stream.empty();
        });
  }

  private static String path(Class<?> resource, Method method) {
    @Nullable Path own = method.getAnnotation(Path.class);
    var path = resource.getAnnotation(Path.class).value();
    return own == null ? path : path + "/" + own.value();
  }

  private static Set<String> inScope(String[] roles) {
    return Arrays.stream(roles)
        .filter(role -> !role.equals(Roles.SELF))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> theSame(Set<String> one, Set<String> other) {
    if (!one.equals(other)) {
      throw new IllegalStateException(
          "One collection is read by " + one + " here and by " + other + " there");
    }
    return one;
  }
}
