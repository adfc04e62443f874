package vn.cadre.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.cadre.platform.access.Purpose;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Parameters;

/**
 * Completes the generated document while the application is built: parameters from query records,
 * the problems that the chassis answers with, entity tags, and the catalogue of problem types as
 * {@code x-problems}.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  private final Map<String, Method> operations = new HashMap<>();
  private final List<Map<String, Object>> problems;

  public ContractFilter(IndexView index) {
    for (var annotation : index.getAnnotations(DotName.createSimple(Operation.class))) {
      var declared = annotation.target().asMethod();
      for (var method : load(declared.declaringClass().name()).getDeclaredMethods()) {
        var operation = method.getAnnotation(Operation.class);
        if (operation != null) {
          operations.put(operation.operationId(), method);
        }
      }
    }
    problems = ProblemCatalogue.of(index, ContractFilter::load);
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.addExtension("x-problems", problems);
    var components = document.getComponents();
    if (components == null) {
      return;
    }
    // in every service alike, or the merged contract would have to tell their problems apart
    components.addSchema("Problem", ProblemCatalogue.schema());
    components.getSchemas().values().forEach(ContractFilter::hideVersion);
    if (document.getPaths() == null) {
      return; // a service without operations yet
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((verb, operation) -> complete(path, item, verb, operation)));
  }

  private void complete(
      String path,
      PathItem item,
      HttpMethod verb,
      org.eclipse.microprofile.openapi.models.Operation operation) {
    var method = operations.get(operation.getOperationId());
    if (method == null) {
      return;
    }
    var query = method.getAnnotation(Parameters.class);
    if (query != null) {
      QueryParameters.of(query.value()).forEach(operation::addParameter);
    }
    var changes =
        verb == HttpMethod.PATCH
            || verb == HttpMethod.PUT
            || verb == HttpMethod.DELETE
            || method.isAnnotationPresent(Transition.class);
    if (changes) {
      operation.addParameter(
          header("If-Match", true, "the ETag that was read; only its version counts"));
    }
    if (method.isAnnotationPresent(ShowsPersonalData.class)) {
      operation.addParameter(
          header(
              Purpose.HEADER,
              false,
              "what personal data are read for, kept in the access log; ASCII, other letters as percent-encoded UTF-8, 1 to 500 characters"));
    }
    if (verb == HttpMethod.GET && Versioned.class.isAssignableFrom(method.getReturnType())) {
      operation.addParameter(
          header("If-None-Match", false, "answers 304 when the rendering is unchanged"));
      answers(operation, 304, "Unchanged");
      tag(operation);
    }
    if (Page.class.isAssignableFrom(method.getReturnType())) {
      linked(operation);
    }
    var writes = verb != HttpMethod.GET && verb != HttpMethod.HEAD;
    refuses(operation, 400, "The input is not valid; every violation is listed");
    refuses(operation, 401, "No valid token");
    refuses(operation, 403, "None of the caller's roles allows it");
    refuses(operation, 406, "No such representation");
    refuses(operation, 503, "Overloaded, or a part is down; see Retry-After");
    if (path.contains("{")) {
      refuses(operation, 404, "There is none, or it lies outside the caller's scope");
    }
    if (writes) {
      refuses(operation, 409, "Contradicts what is recorded");
      refuses(operation, 413, "The body is too large");
      refuses(operation, 415, "The content type is not taken here");
    }
    if (changes) {
      refuses(operation, 412, "The resource has changed since it was read");
      refuses(operation, 428, "If-Match is missing");
    }
  }

  private static void refuses(
      org.eclipse.microprofile.openapi.models.Operation operation, int status, String description) {
    if (operation.getResponses() == null
        || operation.getResponses().getAPIResponse(Integer.toString(status)) != null
            && operation.getResponses().getAPIResponse(Integer.toString(status)).getContent()
                != null) {
      return;
    }
    var content =
        OASFactory.createContent()
            .addMediaType(
                Problem.MEDIA_TYPE,
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    operation
        .getResponses()
        .addAPIResponse(
            Integer.toString(status),
            OASFactory.createAPIResponse().description(description).content(content));
  }

  private static void answers(
      org.eclipse.microprofile.openapi.models.Operation operation, int status, String description) {
    operation
        .getResponses()
        .addAPIResponse(
            Integer.toString(status), OASFactory.createAPIResponse().description(description));
  }

  private static void tag(org.eclipse.microprofile.openapi.models.Operation operation) {
    responseHeader(operation, "ETag", "strong: \"<version>.<hash of this rendering>\"");
  }

  private static void linked(org.eclipse.microprofile.openapi.models.Operation operation) {
    responseHeader(operation, "Link", "RFC 8288, rel=\"next\" while there is a next page");
  }

  private static void responseHeader(
      org.eclipse.microprofile.openapi.models.Operation operation,
      String name,
      String description) {
    var success = operation.getResponses().getAPIResponse("200");
    if (success != null) {
      success.addHeader(name, OASFactory.createHeader().description(description).schema(text()));
    }
  }

  private static Parameter header(String name, boolean required, String description) {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name(name)
        .required(required)
        .description(description)
        .schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  /** The version travels in the ETag only; the scanner takes it for something to be sent. */
  private static void hideVersion(Schema schema) {
    var properties = schema.getProperties();
    var version = properties == null ? null : properties.get("version");
    if (version != null && Boolean.TRUE.equals(version.getWriteOnly())) {
      schema.removeProperty("version");
      schema.removeRequired("version");
    }
  }

  private static Class<?> load(DotName name) {
    try {
      return Class.forName(name.toString(), false, Thread.currentThread().getContextClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
