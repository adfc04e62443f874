package vn.cadre.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.cadre.platform.contract.SoundDocument.at;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cadre.platform.testing.contract.Difference;
import vn.cadre.platform.testing.contract.Document;

class DifferenceTest {
  private static final String THINGS = "/paths/~1some~1v1~1things";
  private static final String LIST = THINGS + "/get";
  private static final String CREATE = THINGS + "/post";
  private static final String SCHEMAS = "/components/schemas";

  @Test
  void theSameContractBreaksNothing() {
    assertThat(Difference.breaks(SoundDocument.document(), SoundDocument.document())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaks")
  void aBreakIsNamed(String named, Consumer<ObjectNode> change) {
    var tree = SoundDocument.tree();
    change.accept(tree);
    assertThat(Difference.breaks(SoundDocument.document(), new Document(tree)))
        .anySatisfy(found -> assertThat(found).contains(named));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("additions")
  void anAdditionIsNoBreak(String what, Consumer<ObjectNode> change) {
    var tree = SoundDocument.tree();
    change.accept(tree);
    assertThat(Difference.breaks(SoundDocument.document(), new Document(tree))).as(what).isEmpty();
  }

  static Stream<Arguments> breaks() {
    return Stream.of(
        change("createThing) is gone", d -> at(d, THINGS).remove("post")),
        change("is called makeThing now", d -> at(d, CREATE).put("operationId", "makeThing")),
        change("no longer lets in [viewer]", d -> at(d, LIST).putArray("x-roles").add("admin")),
        change(
            "no longer takes the query parameter cursor",
            d -> ((ArrayNode) d.at(LIST + "/parameters")).remove(1)),
        change(
            "requires the parameter limit now",
            d -> at(d, LIST + "/parameters/0").put("required", true)),
        change(
            "parameter limit takes less: maximum is 100 now",
            d -> at(d, LIST + "/parameters/0/schema").put("maximum", 100)),
        change(
            "no longer takes application/json",
            d -> at(d, CREATE + "/requestBody/content").remove("application/json")),
        change(
            "body.name takes less: maxLength is 10 now",
            d -> at(d, SCHEMAS + "/NewThing/properties/name").put("maxLength", 10)),
        change(
            "body has no name any more",
            d -> at(d, SCHEMAS + "/NewThing/properties").remove("name")),
        change(
            "body requires [size] now",
            d -> {
              at(d, SCHEMAS + "/NewThing/properties").putObject("size").put("type", "string");
              ((ArrayNode) d.at(SCHEMAS + "/NewThing/required")).add("size");
            }),
        change("no longer answers 201", d -> at(d, CREATE + "/responses").remove("201")),
        change(
            "no longer answers with the header Location",
            d -> at(d, CREATE + "/responses/201/headers").remove("Location")),
        change(
            "answer has no size any more",
            d -> at(d, SCHEMAS + "/Thing/properties").remove("size")),
        change(
            "answer.name may be [null] now",
            d ->
                at(d, SCHEMAS + "/Thing/properties/name")
                    .putArray("type")
                    .add("string")
                    .add("null")),
        change(
            "answer may lack [size] now",
            d -> ((ArrayNode) d.at(SCHEMAS + "/Thing/required")).remove(1)),
        change(
            "problem conflict has the status 422 now",
            d -> {
              for (var problem : d.path("x-problems")) {
                if (problem.path("code").asText().equals("conflict")) {
                  ((ObjectNode) problem).put("status", 422);
                }
              }
            }),
        change("problem conflict is gone", d -> d.putArray("x-problems")));
  }

  static Stream<Arguments> additions() {
    return Stream.of(
        change(
            "an operation", d -> at(d, "/paths").set("/some/v1/others", d.at(THINGS).deepCopy())),
        change(
            "a parameter nobody must give",
            d ->
                ((ArrayNode) d.at(LIST + "/parameters"))
                    .addObject()
                    .put("name", "sort")
                    .put("in", "query")),
        change(
            "an answered property",
            d -> at(d, SCHEMAS + "/Thing/properties").putObject("colour").put("type", "string")),
        change(
            "a value in an answer",
            d -> ((ArrayNode) d.at(SCHEMAS + "/Thing/properties/size/enum")).add("HUGE")),
        change(
            "a property that may be sent",
            d -> at(d, SCHEMAS + "/NewThing/properties").putObject("size").put("type", "string")),
        change(
            "more room", d -> at(d, SCHEMAS + "/NewThing/properties/name").put("maxLength", 500)),
        change("a role", d -> ((ArrayNode) d.at(LIST + "/x-roles")).add("admin")));
  }

  private static Arguments change(String what, Consumer<ObjectNode> change) {
    return arguments(what, change);
  }
}
