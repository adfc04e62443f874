package vn.cadre.platform.openapi;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.cadre.platform.body.InputBounds;
import vn.cadre.platform.query.Describe;
import vn.cadre.platform.query.ParameterNames;

/** The components of a query record as OpenAPI parameters; nested records stand flat. */
final class QueryParameters {

  private QueryParameters() {}

  static List<Parameter> of(Class<?> query) {
    var parameters = new ArrayList<Parameter>();
    for (var component : query.getRecordComponents()) {
      if (component.getType().isRecord()
          && !component.getType().getName().startsWith("vn.cadre.kernel.")) {
        parameters.addAll(of(component.getType()));
      } else {
        parameters.add(parameter(component));
      }
    }
    return parameters;
  }

  private static Parameter parameter(RecordComponent component) {
    var several = Collection.class.isAssignableFrom(component.getType());
    var schema = schema(several ? element(component) : component.getType());
    limit(component, schema);
    var size = annotation(component, Size.class);
    if (size != null && !several) {
      schema.minLength(size.min()).maxLength(size.max());
    }
    Bodies.bound(schema);
    var parameter =
        OASFactory.createParameter()
            .in(Parameter.In.QUERY)
            .name(ParameterNames.of(component))
            .required(
                annotation(component, NotNull.class) != null
                    || annotation(component, NotBlank.class) != null)
            .schema(
                several
                    ? OASFactory.createSchema()
                        .addType(Schema.SchemaType.ARRAY)
                        .items(schema)
                        .maxItems(size == null ? InputBounds.ITEMS : size.max())
                    : schema);
    if (several) {
      parameter.style(Parameter.Style.FORM).explode(false);
    }
    var described = component.getAnnotation(Describe.class);
    if (described != null) {
      parameter.description(described.value());
      if (!described.example().isEmpty()) {
        parameter.example(described.example());
      }
    }
    return parameter;
  }

  private static Class<?> element(RecordComponent component) {
    return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static Schema schema(Class<?> type) {
    var schema = OASFactory.createSchema();
    if (type.isEnum()) {
      schema.addType(Schema.SchemaType.STRING);
      for (var constant : type.getEnumConstants()) {
        schema.addEnumeration(((Enum<?>) constant).name());
      }
      return schema;
    }
    return switch (type.getName()) {
      case "java.time.LocalDate" -> schema.addType(Schema.SchemaType.STRING).format("date");
      case "java.time.Instant" -> schema.addType(Schema.SchemaType.STRING).format("date-time");
      case "java.util.UUID" -> schema.addType(Schema.SchemaType.STRING).format("uuid");
      case "java.lang.Integer", "java.lang.Long" -> schema.addType(Schema.SchemaType.INTEGER);
      case "java.lang.Boolean" -> schema.addType(Schema.SchemaType.BOOLEAN);
      default -> schema.addType(Schema.SchemaType.STRING);
    };
  }

  private static void limit(RecordComponent component, Schema schema) {
    var min = annotation(component, Min.class);
    if (min != null) {
      schema.minimum(BigDecimal.valueOf(min.value()));
    }
    var max = annotation(component, Max.class);
    if (max != null) {
      schema.maximum(BigDecimal.valueOf(max.value()));
    }
    var pattern = annotation(component, Pattern.class);
    if (pattern != null) {
      schema.pattern(pattern.regexp());
    }
  }

  /**
   * Bean Validation's annotations land on the accessor of a record, not on the component itself.
   */
  private static <A extends java.lang.annotation.Annotation>
      @org.jspecify.annotations.Nullable A annotation(RecordComponent component, Class<A> type) {
    return component.getAccessor().getAnnotation(type);
  }
}
