package vn.cadre.platform.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.cadre.platform.idempotency.IdempotencyProblem;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.ProblemType;

/**
 * The answers that are no success: for each status the problems that an operation may answer with,
 * each with an example. What many operations refuse alike is one component.
 */
final class Refusals {
  static final String CODES = "x-problems";

  private static final Set<String> BARE = Set.of("Not Authorized", "Not Allowed");

  private final Components components;
  private final ProblemExamples examples;
  private final Map<String, ProblemType> catalogue = new LinkedHashMap<>();

  Refusals(OpenAPI document, List<ProblemType> catalogue, ProblemExamples examples) {
    this.components = document.getComponents();
    this.examples = examples;
    catalogue.forEach(type -> this.catalogue.put(type.code(), type));
  }

  /** Adds a response for each status of the codes, in the order of the statuses. */
  void add(Operation operation, String place, List<String> codes) {
    Map<Integer, List<ProblemType>> byStatus = new TreeMap<>();
    for (var code : codes.stream().distinct().toList()) {
      var type = catalogue.get(code);
      if (type == null) {
        throw new IllegalStateException(
            "%s refuses with '%s', which no ProblemType of this service is".formatted(place, code));
      }
      byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>()).add(type);
    }
    dropBare(operation, byStatus.keySet());
    byStatus.forEach((status, types) -> {
      var key = Integer.toString(status);
      var declared = operation.getResponses().getAPIResponse(key);
      var described = declared == null ? null : declared.getDescription();
      operation
          .getResponses()
          .addAPIResponse(key, described == null ? shared(types) : response(described, types));
    });
  }

  /** The scanner's own 401 and 403, which say nothing; what a developer described stays. */
  private static void dropBare(Operation operation, Set<Integer> refused) {
    for (var status : List.of(401, 403)) {
      var key = Integer.toString(status);
      var declared = operation.getResponses().getAPIResponse(key);
      if (declared != null
          && declared.getContent() == null
          && (!refused.contains(status) || BARE.contains(declared.getDescription()))) {
        operation.getResponses().removeAPIResponse(key);
      }
    }
  }

  private APIResponse shared(List<ProblemType> types) {
    var name = types.stream().map(type -> pascal(type.code())).collect(Collectors.joining("Or"));
    if (components.getResponses() == null || !components.getResponses().containsKey(name)) {
      components.addResponse(name, response(titles(types), types));
    }
    return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
  }

  private APIResponse response(String description, List<ProblemType> types) {
    var body =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    for (var type : types) {
      body.addExample(
          type.code(), OASFactory.createExample().ref("#/components/examples/" + example(type)));
    }
    var response =
        OASFactory.createAPIResponse()
            .description(description)
            .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body));
    response.addExtension(CODES, types.stream().map(ProblemType::code).toList());
    Headers.ofProblem(types.getFirst().status())
        .forEach(name -> response.addHeader(name, Headers.reference(components, name)));
    if (types.contains(IdempotencyProblem.KEY_IN_USE)) {
      response.addHeader(Headers.RETRY_AFTER, Headers.optional(Headers.RETRY_AFTER));
    }
    return response;
  }

  private String example(ProblemType type) {
    var name = ProblemExamples.name(type);
    components.addExample(
        name,
        OASFactory.createExample()
            .summary(type.title().en())
            .description("As answered unless Accept-Language asks for English")
            .value(examples.inVietnamese(type)));
    return name;
  }

  private static String titles(List<ProblemType> types) {
    return String.join("; ", types.stream().map(type -> type.title().en()).toList());
  }

  private static String pascal(String code) {
    var name = new StringBuilder();
    for (var word : code.split("-")) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
