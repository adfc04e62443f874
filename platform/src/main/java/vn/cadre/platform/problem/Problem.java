package vn.cadre.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of an answer that is not a success, RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
    name = "Problem",
    description = "RFC 9457 problem details; `code` is stable, texts follow Accept-Language",
    requiredProperties = {"type", "title", "status", "detail", "instance", "code", "traceId"})
public record Problem(
    @Schema(
            description = "page that explains this kind of problem",
            examples = "/problems/invalid-input")
        String type,
    String title,
    int status,
    String detail,
    @Schema(description = "path of the request") String instance,
    @Schema(description = "stable, kebab-case") String code,
    @Schema(description = "quote it to the operators") String traceId,
    @Schema(description = "everything wrong with the input") List<InvalidField> violations,
    @Schema(description = "why a personnel rule refused") List<ReasonView> reasons) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** One thing wrong with the input, in the language of the caller. */
  @Schema(name = "Violation")
  public record InvalidField(
      @Schema(description = "path of the field, or name of the parameter or header") String field,
      @Schema(description = "stable, kebab-case") String code,
      String message) {}

  public static Problem of(
      ProblemException refusal, Locale locale, String instance, String traceId) {
    var type = refusal.type();
    var detail = refusal.detail() == null ? type.explanation() : refusal.detail();
    return new Problem(
        "/problems/" + type.code(),
        type.title().in(locale),
        type.status(),
        detail.in(locale),
        instance,
        type.code(),
        traceId,
        refusal.violations().stream()
            .map(v -> new InvalidField(v.field(), v.code(), v.message().in(locale)))
            .toList(),
        refusal.reasons().stream().map(r -> ReasonView.of(r, locale)).toList());
  }
}
