package vn.cadre.platform.idempotency;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/**
 * The GET operations of this service by path, callable from within: what they answer now is what
 * the caller may see now, by whatever roles, scope and masking the operation itself knows.
 */
@Singleton
class ReadOperations {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(UUID.class, UUID::fromString, String.class, text -> text, int.class, Integer::valueOf);

  private final BeanManager beans;
  private final List<Operation> operations;

  ReadOperations(BeanManager beans) {
    this.beans = beans;
    this.operations =
        beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
            .filter(bean -> bean.getBeanClass().isAnnotationPresent(Path.class))
            .flatMap(bean ->
                Arrays.stream(bean.getBeanClass().getMethods())
                    .filter(ReadOperations::readsByPath)
                    .map(method -> Operation.of(bean, method)))
            // a literal segment is more exact than a variable one
            .sorted(Comparator.comparingInt(operation -> operation.variables().size()))
            .toList();
  }

  private record Operation(Bean<?> bean, Method method, Pattern path, List<String> variables) {

    static Operation of(Bean<?> bean, Method method) {
      var path = bean.getBeanClass().getAnnotation(Path.class).value();
      var own = method.getAnnotation(Path.class);
      var template = own == null ? path : path + "/" + own.value();
      var variables = new ArrayList<String>();
      VARIABLE.matcher(template).results().map(found -> found.group(1)).forEach(variables::add);
      method.setAccessible(true);
      var pattern = Pattern.compile(VARIABLE.matcher(template).replaceAll("([^/]+)"));
      return new Operation(bean, method, pattern, variables);
    }
  }

  /** What a GET of the path answers; empty where nothing is read there. */
  Optional<Object> read(String path) {
    for (var operation : operations) {
      var matcher = operation.path().matcher(path);
      if (matcher.matches()) {
        return Optional.ofNullable(call(operation, matcher));
      }
    }
    return Optional.empty();
  }

  private @Nullable Object call(Operation operation, Matcher path) {
    var bean = operation.bean();
    var resource =
        beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
    var arguments =
        Arrays.stream(operation.method().getParameters())
            .map(parameter -> {
              var text = path.group(operation.variables().indexOf(parameter.getName()) + 1);
              return READERS.get(parameter.getType()).apply(text);
            })
            .toArray();
    try {
      return operation.method().invoke(resource, arguments);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new IllegalStateException(refused.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean readsByPath(Method method) {
    return method.isAnnotationPresent(GET.class)
        && !method.isBridge()
        && Arrays.stream(method.getParameters())
            .allMatch(parameter ->
                parameter.isAnnotationPresent(RestPath.class)
                    && READERS.containsKey(parameter.getType()));
  }
}
