package vn.cadre.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says of the schemas of records what annotations for OpenAPI cannot: which properties may be null
 * (those that the code marks so), which are always there, and that a body takes no others.
 */
final class Shapes {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Components components;
  private final Set<String> seen = new HashSet<>();

  Shapes(Components components) {
    this.components = components;
  }

  /** The schemas of a request body: no unknown field, and null says the same as absence. */
  void ofInput(Class<?> type, @Nullable Schema schema) {
    walk(type, schema, Map.of(), true);
  }

  /** The schemas of an answer: whatever the record always writes is required. */
  void ofOutput(Type type, @Nullable Schema schema) {
    walk(type, schema, Map.of(), false);
  }

  private void walk(
      Type type, @Nullable Schema schema, Map<TypeVariable<?>, Type> bound, boolean input) {
    if (schema == null) {
      return;
    }
    var actual = type instanceof TypeVariable<?> open ? bound.getOrDefault(open, type) : type;
    if (schema.getRef() != null) {
      var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
      if (seen.add(name)) {
        walk(actual, components.getSchemas().get(name), bound, input);
      }
      return;
    }
    var raw = OperationMethods.raw(actual);
    if (Collection.class.isAssignableFrom(raw) && actual instanceof ParameterizedType list) {
      walk(list.getActualTypeArguments()[0], schema.getItems(), bound, input);
    } else if (Map.class.isAssignableFrom(raw) && actual instanceof ParameterizedType map) {
      walk(map.getActualTypeArguments()[1], schema.getAdditionalPropertiesSchema(), bound, input);
    } else if (raw.isRecord() && schema.getProperties() != null) {
      record(raw, actual, schema, bound, input);
    }
  }

  private void record(
      Class<?> raw, Type actual, Schema schema, Map<TypeVariable<?>, Type> outer, boolean input) {
    Map<TypeVariable<?>, Type> bound = new HashMap<>(outer);
    if (actual instanceof ParameterizedType generic) {
      for (int i = 0; i < raw.getTypeParameters().length; i++) {
        bound.put(raw.getTypeParameters()[i], generic.getActualTypeArguments()[i]);
      }
    }
    var required = new ArrayList<>(schema.getRequired() == null ? List.of() : schema.getRequired());
    for (var component : raw.getRecordComponents()) {
      var name = component.getName();
      var property = schema.getProperties().get(name);
      if (property == null) {
        continue; // not written
      }
      walk(component.getGenericType(), property, bound, input);
      if (!input && !leftOutWhenEmpty(raw, component) && !required.contains(name)) {
        required.add(name);
      }
      var none = input ? !required.contains(name) : mayBeNull(component);
      if (none && !component.getType().isPrimitive()) {
        schema.addProperty(name, orNull(property));
      }
    }
    schema.setRequired(required.isEmpty() ? null : required);
    if (input) {
      schema.setAdditionalPropertiesBoolean(false);
    }
  }

  /** The same schema that takes null as well. */
  static Schema orNull(Schema schema) {
    if (schema.getAnyOf() != null
        || schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL)
        || schema.getRef() == null && schema.getType() == null) {
      return schema;
    }
    if (schema.getRef() == null && schema.getEnumeration() == null) {
      return schema.addType(Schema.SchemaType.NULL);
    }
    var choice =
        OASFactory.createSchema()
            .description(schema.getDescription())
            .examples(schema.getExamples());
    var plain =
        schema.getRef() != null
            ? OASFactory.createSchema().ref(SCHEMAS + name(schema))
            : OASFactory.createSchema().type(schema.getType()).enumeration(schema.getEnumeration());
    return choice
        .addAnyOf(plain)
        .addAnyOf(OASFactory.createSchema().addType(Schema.SchemaType.NULL));
  }

  static String name(Schema reference) {
    return reference.getRef().substring(reference.getRef().lastIndexOf('/') + 1);
  }

  private static boolean mayBeNull(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean leftOutWhenEmpty(Class<?> record, RecordComponent component) {
    var own = component.getAccessor().getAnnotation(JsonInclude.class);
    var shared = record.getAnnotation(JsonInclude.class);
    var rule = own != null ? own : shared;
    return rule != null
        && (rule.value() == JsonInclude.Include.NON_EMPTY
            || (rule.value() != JsonInclude.Include.ALWAYS && mayBeNull(component)));
  }
}
