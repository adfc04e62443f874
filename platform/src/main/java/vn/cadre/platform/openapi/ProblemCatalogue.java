package vn.cadre.platform.openapi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemType;

/** Every problem type of a service, as the document lists them under {@code x-problems}. */
final class ProblemCatalogue {

  private ProblemCatalogue() {}

  static List<ProblemType> of(IndexView index, Function<DotName, Class<?>> loader) {
    var types = new ArrayList<ProblemType>();
    for (var implementor :
        index.getAllKnownImplementations(DotName.createSimple(ProblemType.class))) {
      var constants = loader.apply(implementor.name()).getEnumConstants();
      for (var constant : constants == null ? new Object[0] : constants) {
        types.add((ProblemType) constant);
      }
    }
    types.sort(Comparator.comparing(ProblemType::status).thenComparing(ProblemType::code));
    return types;
  }

  /** As the document lists them. */
  static List<Map<String, Object>> entries(List<ProblemType> types, ProblemExamples examples) {
    return types.stream().map(type -> entry(type, examples)).toList();
  }

  private static Map<String, Object> entry(ProblemType type, ProblemExamples examples) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("code", type.code());
    entry.put("status", type.status());
    entry.put("title", texts(type.title()));
    entry.put("explanation", texts(type.explanation()));
    entry.put("example", examples.inBothLanguages(type));
    return entry;
  }

  private static Map<String, Object> texts(Bilingual text) {
    Map<String, Object> texts = new LinkedHashMap<>(); // one order, so that builds are alike
    texts.put("vi", text.vi());
    texts.put("en", text.en());
    return texts;
  }
}
