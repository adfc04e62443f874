package vn.cadre.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.problem.ViolationCode;

/**
 * What a refusal of a type looks like, in either language. What an answer says besides (the reasons
 * of a rule, a detail that tells more than the type) stands in {@code bodies.json} under {@code
 * problem-<code>}; a text there that has two languages is an object of {@code vi} and {@code en}.
 */
final class ProblemExamples {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final Bilingual WRONG_DATE =
      ViolationCode.INVALID_DATE.message().with("YYYY-MM-DD");

  private final Glossary glossary;

  ProblemExamples(Glossary glossary) {
    this.glossary = glossary;
  }

  static String name(ProblemType type) {
    return "problem-" + type.code();
  }

  /** As callers read it who ask for Vietnamese, and as those who ask for English. */
  Map<String, Object> inBothLanguages(ProblemType type) {
    Map<String, Object> both = new LinkedHashMap<>();
    both.put("vi", of(type, Bilingual::vi));
    both.put("en", of(type, Bilingual::en));
    return both;
  }

  Map<String, Object> inVietnamese(ProblemType type) {
    return of(type, Bilingual::vi);
  }

  private Map<String, Object> of(ProblemType type, Function<Bilingual, String> language) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "/problems/" + type.code());
    body.put("title", language.apply(type.title()));
    body.put("status", type.status());
    body.put("detail", language.apply(type.explanation()));
    body.put("instance", "/cadre/v1/cadres");
    body.put("code", type.code());
    body.put("traceId", TRACE);
    if (type == CommonProblem.INVALID_INPUT) {
      Map<String, Object> violation = new LinkedHashMap<>();
      violation.put("field", "asOf");
      violation.put("code", "invalid-date");
      violation.put("message", language.apply(WRONG_DATE));
      body.put("violations", List.of(violation));
    }
    if (glossary.body(name(type)) instanceof Map<?, ?> more) {
      more.forEach((member, value) -> body.put((String) member, said(value, language)));
    }
    return body;
  }

  private static @Nullable Object said(
      @Nullable Object value, Function<Bilingual, String> language) {
    return switch (value) {
      case Map<?, ?> text when text.keySet().equals(Set.of("vi", "en")) ->
          language.apply(new Bilingual((String) text.get("vi"), (String) text.get("en")));
      case Map<?, ?> object -> {
        Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
        object.forEach((member, inner) -> copy.put(member, said(inner, language)));
        yield copy;
      }
      case List<?> list -> list.stream().map(inner -> said(inner, language)).toList();
      case null, default -> value;
    };
  }
}
