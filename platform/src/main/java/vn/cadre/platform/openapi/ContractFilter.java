package vn.cadre.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.lang.reflect.Method;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.export.Table;
import vn.cadre.platform.problem.Problem;
import vn.cadre.platform.problem.ProblemType;
import vn.cadre.platform.query.Page;

/**
 * Completes the generated document while the application is built: what annotations for OpenAPI
 * cannot say is taken from the code itself (roles, query records, null, entity tags, transitions,
 * problems), from the glossary, and from the chassis that answers around every operation.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
  static final String SCHEME = "bearer";

  /** The public topics of the service, for whoever lists what there is to read. */
  private static final String TOPICS = "x-topics";

  /** In a description, stands for the public aggregates of the service. */
  private static final String AGGREGATES = "{aggregates}";

  private final OperationMethods methods;
  private final List<ProblemType> problems;
  private final Glossary glossary;

  public ContractFilter(IndexView index) {
    methods = new OperationMethods(index);
    problems = ProblemCatalogue.of(index, OperationMethods::load);
    glossary = new Glossary(Thread.currentThread().getContextClassLoader());
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var examples = new ProblemExamples(glossary);
    document.addExtension(Refusals.CODES, ProblemCatalogue.entries(problems, examples));
    document.addExtension(TOPICS, topics());
    document.setServers(List.of(OASFactory.createServer().url("/")));
    if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
      return;
    }
    var components = document.getComponents();
    components.setSecuritySchemes(null);
    components.addSecurityScheme(SCHEME, scheme());
    components.getSchemas().values().forEach(ContractFilter::hideVersion);
    new Shapes(components)
        .ofOutput(Problem.class, OASFactory.createSchema().ref("#/components/schemas/Problem"));
    shape(document, components);
    var refusals = new Refusals(document, problems, examples);
    eachOperation(
        document,
        (place, operation, method) ->
            new OperationCompletion(components, refusals, place).complete(operation, method));
    Schemas.prune(document, List.of(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    explain(document, components);
    exemplify(document, components);
  }

  /** Inputs go first: what is sent decides where a schema is both sent and answered. */
  private void shape(OpenAPI document, Components components) {
    var shapes = new Shapes(components);
    var bodies = new Bodies(components, shapes);
    eachOperation(document, (place, operation, method) -> bodies.sent(operation, method));
    eachOperation(document, (place, operation, method) -> bodies.answered(operation, method));
    eachOperation(
        document,
        (place, operation, method) -> {
          if (place.verb() == HttpMethod.PATCH) {
            bodies.patched(operation, method);
          }
          bodies.bound(operation);
        });
  }

  private void explain(OpenAPI document, Components components) {
    var aggregates = String.join(", ", aggregates());
    for (var operation : Schemas.operations(document)) {
      if (operation.getDescription() != null) {
        operation.setDescription(operation.getDescription().replace(AGGREGATES, aggregates));
      }
      if (operation.getParameters() != null) {
        operation.getParameters().stream()
            .filter(parameter -> parameter.getRef() == null)
            .forEach(parameter -> glossary.explain(operation.getOperationId(), parameter));
      }
    }
    components
        .getSchemas()
        .forEach((name, schema) -> {
          if (schema.getProperties() != null) {
            schema
                .getProperties()
                .forEach((property, inner) -> glossary.explain(name, property, inner, components));
          }
        });
  }

  private void exemplify(OpenAPI document, Components components) {
    var examples = new Examples(components);
    for (var operation : Schemas.operations(document)) {
      show(operation, glossary.body(operation.getOperationId()));
      for (var content : Schemas.contents(operation)) {
        content
            .getMediaTypes()
            .forEach((type, body) -> {
              if (Examples.isJson(type)
                  && body.getExample() == null
                  && body.getExamples() == null) {
                body.setExample(examples.of(body.getSchema()));
              }
            });
      }
    }
  }

  private static void show(Operation operation, @Nullable Object body) {
    if (body != null) {
      var sent = operation.getRequestBody().getContent().getMediaTypes().values();
      sent.forEach(media -> media.setExample(body));
    }
  }

  /** What is done to each operation that stands in our code. */
  private interface Step {
    void on(OperationPlace place, Operation operation, Method method);
  }

  private void eachOperation(OpenAPI document, Step step) {
    if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
      return; // a service without operations yet
    }
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) ->
            item.getOperations()
                .forEach((verb, operation) ->
                    methods
                        .of(operation.getOperationId())
                        .ifPresent(
                            method -> step.on(new OperationPlace(path, verb), operation, method))));
  }

  /** Where an operation stands. */
  record OperationPlace(String path, HttpMethod verb) {
    boolean writes() {
      return verb != HttpMethod.GET && verb != HttpMethod.HEAD;
    }

    boolean namesOne() {
      return path.contains("{");
    }
  }

  private static List<String> topics() {
    var service = ConfigProvider.getConfig().getValue("platform.outbox.service", String.class);
    return aggregates().stream().map(aggregate -> service + "." + aggregate + ".v1").toList();
  }

  private static List<String> aggregates() {
    return ConfigProvider.getConfig()
        .getOptionalValues("platform.outbox.aggregates", String.class)
        .orElse(List.of());
  }

  static boolean isPage(Method method) {
    return Page.class.isAssignableFrom(OperationMethods.raw(OperationMethods.answer(method)));
  }

  static boolean isTable(Method method) {
    return Table.class.isAssignableFrom(OperationMethods.raw(OperationMethods.answer(method)));
  }

  private static SecurityScheme scheme() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("JWT")
        .description(
            "An access token of the OIDC provider. Its claim `roles` says what the caller may do, `org_scope` where.");
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
}
