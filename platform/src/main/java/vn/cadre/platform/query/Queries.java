package vn.cadre.platform.query;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.ConstraintCheck;
import vn.cadre.platform.body.InputBounds;
import vn.cadre.platform.body.Records;
import vn.cadre.platform.body.Scalars;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;

/**
 * Reads the query parameters of the request into a record and reports all that is wrong with them
 * at once.
 */
@RequestScoped
public class Queries {
  private static final Set<String> OF_ONE_PAGE = Set.of("cursor", "limit", "count", "facets");

  private final UriInfo uri;
  private final ConstraintCheck constraints;
  private Paging.@Nullable Part part;

  Queries(UriInfo uri, ConstraintCheck constraints) {
    this.uri = uri;
    this.constraints = constraints;
  }

  /**
   * From now on the whole list is asked for, this many items at a time; what belongs to one page is
   * refused.
   */
  public void exporting(int size, @Nullable String cursor) {
    part = new Paging.Part(size, cursor);
  }

  public <T extends Record> T read(Class<T> type) {
    var violations = new Violations();
    var known = new HashSet<String>();
    var query = build(type, known, violations);
    uri.getQueryParameters().keySet().stream()
        .sorted()
        .forEach(name -> {
          if (!known.contains(name)) {
            violations.add(name, ViolationCode.UNKNOWN_PARAMETER);
          } else if (part != null && OF_ONE_PAGE.contains(name)) {
            violations.add(name, ViolationCode.NOT_EXPORTED);
          }
        });
    violations.refuseIfAny();
    return query;
  }

  /**
   * Tells lists apart: the path and every parameter that shapes the list, but not how it is paged.
   */
  public String fingerprint() {
    var parts = new ArrayList<String>();
    uri.getQueryParameters()
        .forEach((name, values) -> {
          if (!OF_ONE_PAGE.contains(name)) {
            parts.add(name + "=" + values);
          }
        });
    parts.sort(null);
    return Integer.toHexString((uri.getPath() + parts).hashCode());
  }

  private <T> T build(Class<T> type, Set<String> known, Violations violations) {
    var components = type.getRecordComponents();
    var values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      var component = components[i];
      if (component.getType().isRecord() && !Scalars.isTextual(component.getType())) {
        values[i] = build(component.getType(), known, violations);
      } else {
        known.add(ParameterNames.of(component));
        values[i] = value(component, violations);
      }
    }
    var query = Records.create(type, values);
    constraints.check(
        query, violations); // each record by itself: nested ones stand flat in the query
    return query instanceof Paging paging && part != null
        ? type.cast(paging.exported(part))
        : query;
  }

  private @Nullable Object value(RecordComponent component, Violations violations) {
    var name = ParameterNames.of(component);
    var given = uri.getQueryParameters().getOrDefault(name, List.of());
    if (given.isEmpty()) {
      return null;
    }
    if (given.size() > 1) {
      violations.add(name, ViolationCode.REPEATED_PARAMETER);
      return null;
    }
    if (Arrays.stream(given.getFirst().split(",", -1)).allMatch(String::isBlank)) {
      violations.add(name, ViolationCode.REQUIRED);
      return null;
    }
    var several = Collection.class.isAssignableFrom(component.getType());
    if (!several
        && InputBounds.applyTo(component)
        && !InputBounds.takes(given.getFirst(), name, violations)) {
      return null;
    }
    return several
        ? several(component, given.getFirst(), violations)
        : Scalars.parse(component.getType(), given.getFirst(), name, violations);
  }

  private static Collection<Object> several(
      RecordComponent component, String given, Violations violations) {
    var element =
        (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    Collection<Object> values =
        component.getType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    var parts = given.split(",");
    if (InputBounds.applyTo(component)
        && !InputBounds.takes(parts.length, ParameterNames.of(component), violations)) {
      return values;
    }
    for (var part : parts) {
      if (!InputBounds.takes(part, ParameterNames.of(component), violations)) {
        continue;
      }
      var value = Scalars.parse(element, part, ParameterNames.of(component), violations);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }
}
