package vn.cadre.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** Every problem type of a service, as the document lists them under {@code x-problems}. */
final class ProblemCatalogue {

  private ProblemCatalogue() {}

  static List<Map<String, Object>> of(IndexView index, Function<DotName, Class<?>> loader) {
    var types = new ArrayList<ProblemType>();
    for (var implementor :
        index.getAllKnownImplementations(DotName.createSimple(ProblemType.class))) {
      var constants = loader.apply(implementor.name()).getEnumConstants();
      for (var constant : constants == null ? new Object[0] : constants) {
        types.add((ProblemType) constant);
      }
    }
    types.sort(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::code));
    return types.stream().map(ProblemCatalogue::entry).toList();
  }

  private static Map<String, Object> entry(ProblemType type) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", type.code());
    entry.put("status", type.status());
    entry.put("title", texts(type.title()));
    entry.put("explanation", texts(type.explanation()));
    return entry;
  }

  private static Map<String, Object> texts(Bilingual text) {
    return Map.of("vi", text.vi(), "en", text.en());
  }

  static Schema schema() {
    var violation =
        object()
            .addProperty("field", text("path of the field, or name of the parameter or header"))
            .addProperty("code", text("stable, kebab-case"))
            .addProperty("message", text("in the caller's language"));
    return object()
        .description("RFC 9457 problem details; `code` is stable, texts follow Accept-Language")
        .addProperty("type", text("page that explains this kind of problem"))
        .addProperty("title", text("what happened"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("what it means here, and what to do"))
        .addProperty("instance", text("path of the request"))
        .addProperty("code", text("stable, kebab-case"))
        .addProperty("traceId", text("quote it to the operators"))
        .addProperty("violations", list(violation))
        .addProperty("reasons", list(object()))
        .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  private static Schema list(Schema items) {
    return OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(items);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
