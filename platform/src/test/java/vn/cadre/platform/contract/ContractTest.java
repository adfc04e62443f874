package vn.cadre.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cadre.platform.contract.SoundDocument.at;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.platform.testing.contract.Contract;
import vn.cadre.platform.testing.contract.Document;
import vn.cadre.platform.testing.contract.Rule;

class ContractTest {
  private static final String LIST = "/paths/~1some~1v1~1things/get";
  private static final String CREATE = "/paths/~1some~1v1~1things/post";
  private static final String PATCH = "/paths/~1some~1v1~1things~1{name}/patch";

  @Test
  void aSoundDocumentKeepsEveryRule() {
    Contract.check(SoundDocument.document());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("breaks")
  void aBrokenDocumentIsFoundByItsRule(String rule, String what, Consumer<ObjectNode> breaking) {
    var tree = SoundDocument.tree();
    breaking.accept(tree);
    assertThat(broken(new Document(tree))).as(what).contains(rule);
  }

  @Test
  void everyRuleIsProvenByABrokenDocument() {
    assertThat(breaks().map(each -> (String) each.get()[0]).distinct())
        .containsExactlyInAnyOrderElementsOf(Contract.rules().stream().map(Rule::name).toList());
  }

  @Test
  void theReportNamesTheRuleTheReasonAndThePlace() {
    var tree = SoundDocument.tree();
    at(tree, LIST).remove("summary");
    assertThatThrownBy(() -> Contract.check(new Document(tree)))
        .hasMessageContaining("[operation-identified]")
        .hasMessageContaining("give each operation an @Operation")
        .hasMessageContaining("GET /some/v1/things (listThings): it has no summary");
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
        breaking("operation-identified", "no summary", d -> at(d, LIST).remove("summary")),
        breaking("operation-identified", "no description", d -> at(d, LIST).remove("description")),
        breaking(
            "operation-identified",
            "an id twice",
            d -> at(d, LIST).put("operationId", "createThing")),
        breaking("operation-guarded", "no roles", d -> at(d, LIST).remove("x-roles")),
        breaking("operation-guarded", "open to all", d -> at(d, LIST).putArray("security")),
        breaking("statuses-complete", "no 412", d -> at(d, PATCH + "/responses").remove("412")),
        breaking(
            "statuses-complete",
            "a success without content",
            d -> at(d, CREATE + "/responses/201").remove("content")),
        breaking(
            "problems-named",
            "a code of another status",
            d -> ((ArrayNode) d.at("/components/responses/Refused409/x-problems")).add("stale")),
        breaking(
            "problems-named",
            "no code",
            d -> at(d, "/components/responses/Refused409").remove("x-problems")),
        breaking("posts-keyed", "no key", d -> at(d, CREATE).putArray("parameters")),
        breaking("posts-keyed", "no 422", d -> at(d, CREATE + "/responses").remove("422")),
        breaking(
            "posts-keyed",
            "no replay",
            d -> at(d, CREATE + "/responses/201/headers").remove("Idempotency-Replayed")),
        breaking(
            "headers-documented",
            "no Location",
            d -> at(d, CREATE + "/responses/201/headers").remove("Location")),
        breaking(
            "lists-paged", "no cursor", d -> ((ArrayNode) d.at(LIST + "/parameters")).remove(1)),
        breaking(
            "inputs-bounded",
            "text without end",
            d -> at(d, "/components/schemas/NewThing/properties/name").remove("maxLength")),
        breaking(
            "inputs-bounded",
            "a number without end",
            d -> at(d, LIST + "/parameters/0/schema").remove("maximum")),
        breaking(
            "bodies-closed",
            "unknown fields",
            d -> at(d, "/components/schemas/NewThing").remove("additionalProperties")),
        breaking(
            "patches-partial",
            "a patch that requires",
            d -> at(d, "/components/schemas/ThingPatch").putArray("required").add("name")),
        breaking(
            "names-agreed",
            "a lower-case value",
            d -> ((ArrayNode) d.at("/components/schemas/Thing/properties/size/enum")).add("tiny")),
        breaking(
            "words-explained",
            "a property nobody explains",
            d -> at(d, "/components/schemas/Thing/properties/size").remove("description")),
        breaking(
            "examples-hold",
            "an example its schema refuses",
            d ->
                at(d, CREATE + "/responses/201/content/application~1json/example")
                    .put("size", "HUGE")),
        breaking(
            "examples-hold",
            "no example",
            d -> at(d, CREATE + "/requestBody/content/application~1json").remove("example")),
        breaking(
            "references-hold",
            "a component nobody uses",
            d -> at(d, "/components/schemas").putObject("Idle").put("type", "object")),
        breaking(
            "references-hold",
            "a reference to nothing",
            d -> at(d, "/components/headers").remove("Link")));
  }

  private static Arguments breaking(String rule, String what, Consumer<ObjectNode> breaking) {
    return arguments(rule, what, breaking);
  }

  private static List<String> broken(Document document) {
    return Contract.rules().stream()
        .filter(rule -> !rule.findings().apply(document).isEmpty())
        .map(Rule::name)
        .toList();
  }
}
