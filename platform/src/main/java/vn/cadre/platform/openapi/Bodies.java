package vn.cadre.platform.openapi;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.cadre.platform.body.Corrects;
import vn.cadre.platform.body.InputBounds;

/** The bodies that operations take and answer with. */
final class Bodies {
  /** How the scanner writes {@code NotBlank}. */
  private static final String NOT_BLANK = "\\S";

  private final Components components;
  private final Shapes shapes;
  private final MergePatches patches;
  private final Set<String> bounded = new HashSet<>();

  Bodies(Components components, Shapes shapes) {
    this.components = components;
    this.shapes = shapes;
    this.patches = new MergePatches(components);
  }

  void sent(Operation operation, Method method) {
    var declared = method.getAnnotation(RequestBodySchema.class);
    var body = operation.getRequestBody();
    if (body == null || body.getContent() == null) {
      return;
    }
    body.setRequired(true);
    if (declared != null) {
      body.getContent()
          .getMediaTypes()
          .values()
          .forEach(media -> {
            shapes.ofInput(declared.value(), media.getSchema());
            media.setSchema(withoutPathParameters(operation, media.getSchema()));
          });
    }
  }

  /** A property that the path names already may be left out of the body. */
  private Schema withoutPathParameters(Operation operation, Schema reference) {
    if (operation.getParameters() == null || reference.getRef() == null) {
      return reference;
    }
    var name = Shapes.name(reference);
    var whole = components.getSchemas().get(name);
    for (var parameter : operation.getParameters()) {
      if (parameter.getIn() == Parameter.In.PATH
          && whole.getRequired() != null
          && whole.getRequired().contains(parameter.getName())) {
        var owner = parameter.getName().replaceFirst("Id$", "");
        name = name + "Of" + Character.toUpperCase(owner.charAt(0)) + owner.substring(1);
        var required = new ArrayList<>(whole.getRequired());
        required.remove(parameter.getName());
        whole =
            OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description(
                    "%s may be left out; another than that of the path is refused"
                        .formatted(parameter.getName()))
                .properties(whole.getProperties())
                .additionalPropertiesBoolean(false)
                .required(required);
        components.addSchema(name, whole);
      }
    }
    return OASFactory.createSchema().ref("#/components/schemas/" + name);
  }

  /**
   * A success whose content the scanner left out, as one who describes it by hand does, gets it.
   */
  void answered(Operation operation, Method method) {
    var type = OperationMethods.answer(method);
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          if (!status.startsWith("2")) {
            return;
          }
          if (response.getContent() == null) {
            componentOf(OperationMethods.raw(type))
                .ifPresent(reference ->
                    response.setContent(
                        OASFactory.createContent()
                            .addMediaType(
                                "application/json",
                                OASFactory.createMediaType().schema(reference))));
          }
          if (response.getContent() != null) {
            response
                .getContent()
                .getMediaTypes()
                .values()
                .forEach(media -> shapes.ofOutput(type, media.getSchema()));
          }
        });
  }

  private Optional<Schema> componentOf(Class<?> type) {
    var named = type.getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    var name = named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    return components.getSchemas().containsKey(name)
        ? Optional.of(OASFactory.createSchema().ref("#/components/schemas/" + name))
        : Optional.empty();
  }

  void patched(Operation operation, Method method) {
    if (operation.getRequestBody() == null) {
      return;
    }
    operation
        .getRequestBody()
        .getContent()
        .getMediaTypes()
        .values()
        .forEach(media -> {
          media.setSchema(patches.of(media.getSchema()));
          if (method.isAnnotationPresent(Corrects.class)) {
            patches.addReason(media.getSchema());
          }
        });
  }

  /** What has no bound of its own has that of the chassis, {@link InputBounds}. */
  void bound(Operation operation) {
    if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
      return;
    }
    operation
        .getRequestBody()
        .getContent()
        .getMediaTypes()
        .values()
        .forEach(media -> Schemas.visit(media.getSchema(), components, bounded, Bodies::bound));
  }

  static void bound(Schema schema) {
    var pattern = schema.getPattern();
    if (pattern != null && !pattern.startsWith("^") && !pattern.equals(NOT_BLANK)) {
      schema.setPattern("^(?:" + pattern + ")$"); // Java matches the whole, JSON Schema a part
    }
    if (Glossary.isText(schema) && schema.getMaxLength() == null) {
      schema.setMaxLength(InputBounds.TEXT);
    }
    if (schema.getItems() != null && schema.getMaxItems() == null) {
      schema.setMaxItems(InputBounds.ITEMS);
    }
  }
}
