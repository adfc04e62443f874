package vn.cadre.platform.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
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

  private final Map<String, Set<Set<String>>> ofCollection;

  @Inject
  ReadRoles(BeanManager beans) {
    this(
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .<Class<?>>map(bean -> bean.getBeanClass()));
  }

  ReadRoles(Stream<Class<?>> classes) {
    ofCollection =
        classes
            .filter(resource -> resource.isAnnotationPresent(Path.class))
            .distinct()
            .flatMap(ReadRoles::singles)
            .collect(
                Collectors.groupingBy(
                    Single::collection,
                    Collectors.mapping(Single::roles, Collectors.toUnmodifiableSet())));
  }

  private record Single(String collection, Set<String> roles) {}

  /**
   * The roles that may GET a record of the collection because it lies in their scope. {@code self}
   * is none of them: it reads one's own record wherever that lies, and nobody else's. Public pages
   * are none of its operations: they show a part to whoever asks.
   *
   * @param collection the last one of the path, in plural kebab-case
   * @throws IllegalStateException if no operation names roles for it, or two name different ones
   */
  public Set<String> of(String collection) {
    var roles = ofCollection.getOrDefault(collection, Set.of());
    if (roles.isEmpty()) {
      throw new IllegalStateException(
          "No operation with @RolesAllowed GETs a single record of " + collection);
    }
    if (roles.size() > 1) {
      throw new IllegalStateException(
          "%s are read by different roles in different places: %s".formatted(collection, roles));
    }
    return roles.iterator().next();
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
}
