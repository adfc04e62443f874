package vn.cadre.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one rule found, in the language of the caller: the same in answers and in refusals. */
@JsonInclude
@Schema(name = "Reason")
public record ReasonView(
    @Schema(description = "stable, dotted kebab-case") String rule,
    @Schema(description = "null where it cannot be told") @Nullable Boolean passed,
    @Schema(implementation = Object.class, description = "what the rule asks for")
        @Nullable Object expected,
    @Schema(implementation = Object.class, description = "what it met") @Nullable Object actual,
    @Schema(description = "whether its numbers were checked against the basis") boolean verified,
    @Schema(description = "the law or plan that it rests on") String basis,
    String message,
    @Schema(description = "what it was judged by") Map<String, Object> facts,
    @Schema(description = "the facts that would have to be known to tell")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> needs) {

  public static ReasonView of(Reason reason, Locale locale) {
    return new ReasonView(
        reason.rule(),
        reason.passed(),
        reason.expected(),
        reason.actual(),
        reason.verified(),
        reason.basis(),
        reason.message().in(locale),
        reason.facts(),
        reason.needs());
  }
}
