package vn.cadre.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.body.Correction;

/**
 * The schemas of JSON Merge Patches (RFC 7396): no property is required, and those that may be
 * absent from the resource may be null, which clears them.
 */
final class MergePatches {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Components components;

  MergePatches(Components components) {
    this.components = components;
  }

  /** A reference to the patch of what this schema refers to. */
  Schema of(Schema whole) {
    return OASFactory.createSchema().ref(SCHEMAS + patchOf(Shapes.name(whole)));
  }

  private String patchOf(String name) {
    var bare = name.startsWith("New") ? name.substring(3) : name;
    var patchName = bare.endsWith("Patch") ? bare : bare + "Patch";
    if (!patchName.equals(name) && components.getSchemas().containsKey(patchName)) {
      return patchName;
    }
    var whole = components.getSchemas().get(name);
    var patch =
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .description("JSON Merge Patch: null clears, absent keeps")
            .additionalPropertiesBoolean(false);
    components.addSchema(patchName, patch);
    whole
        .getProperties()
        .forEach((property, schema) -> patch.addProperty(property, partial(schema)));
    return patchName;
  }

  /** The patch of a correction also says why. */
  void addReason(Schema patch) {
    components
        .getSchemas()
        .get(Shapes.name(patch))
        .addProperty(
            Correction.REASON,
            OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .minLength(1)
                .maxLength(Correction.LONGEST_REASON)
                .description("why it is corrected; required, and no part of the resource itself")
                .examples(List.of("Đính chính theo hồ sơ gốc")));
  }

  /** Objects within are merged too. */
  private Schema partial(Schema schema) {
    if (isRecord(schema)) {
      return of(schema).description(schema.getDescription());
    }
    if (schema.getAnyOf() != null && isRecord(schema.getAnyOf().getFirst())) {
      return OASFactory.createSchema()
          .description(schema.getDescription())
          .anyOf(List.of(of(schema.getAnyOf().getFirst()), schema.getAnyOf().getLast()));
    }
    return schema;
  }

  private boolean isRecord(Schema schema) {
    return schema.getRef() != null
        && hasProperties(components.getSchemas().get(Shapes.name(schema)));
  }

  private static boolean hasProperties(@Nullable Schema schema) {
    return schema != null && schema.getProperties() != null;
  }
}
