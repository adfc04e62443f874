package vn.cadre.platform.openapi;

import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.cadre.platform.access.Purpose;
import vn.cadre.platform.access.ShowsPersonalData;
import vn.cadre.platform.etag.Transition;
import vn.cadre.platform.etag.Versioned;
import vn.cadre.platform.export.Format;
import vn.cadre.platform.idempotency.IdempotencyKey;
import vn.cadre.platform.idempotency.IdempotencyProblem;
import vn.cadre.platform.openapi.ContractFilter.OperationPlace;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.Refuses;
import vn.cadre.platform.query.Parameters;

/** Completes one operation: parameters, headers, roles and refusals. */
final class OperationCompletion {
  /** Characters of a path parameter; nothing is found under a longer one. */
  private static final int LONGEST_SEGMENT = 200;

  private static final String BINARY = "binary";

  private final Components components;
  private final Refusals refusals;
  private final OperationPlace place;

  OperationCompletion(Components components, Refusals refusals, OperationPlace place) {
    this.components = components;
    this.refusals = refusals;
    this.place = place;
  }

  void complete(Operation operation, Method method) {
    var roles = OperationMethods.roles(method);
    operation.addExtension("x-roles", roles);
    operation.setSecurity(
        roles.isEmpty()
            ? List.of()
            : List.of(
                OASFactory.createSecurityRequirement()
                    .addScheme(
                        ContractFilter.SCHEME,
                        roles.contains(OperationMethods.ANYBODY) ? List.of() : roles)));
    var changes = changes(method);
    var versioned =
        Versioned.class.isAssignableFrom(OperationMethods.raw(OperationMethods.answer(method)));
    parameters(operation, method, changes, versioned);
    answers(operation, method, versioned);
    refusals.add(operation, operation.getOperationId(), codes(operation, method, roles, changes));
  }

  private boolean changes(Method method) {
    return switch (place.verb()) {
      case PATCH, PUT, DELETE -> true;
      case POST, GET, HEAD, OPTIONS, TRACE -> OperationMethods.has(method, Transition.class);
    };
  }

  private void parameters(Operation operation, Method method, boolean changes, boolean versioned) {
    if (operation.getParameters() != null) {
      operation.getParameters().forEach(OperationCompletion::boundPath);
    }
    var query = method.getAnnotation(Parameters.class);
    if (query != null) {
      QueryParameters.of(query.value()).forEach(operation::addParameter);
    }
    if (changes) {
      operation.addParameter(Headers.parameter(components, Headers.IF_MATCH, true));
    }
    if (place.verb() == HttpMethod.POST) {
      operation.addParameter(Headers.parameter(components, IdempotencyKey.HEADER, false));
    }
    if (place.verb() == HttpMethod.GET && versioned) {
      operation.addParameter(Headers.parameter(components, Headers.IF_NONE_MATCH, false));
    }
    if (OperationMethods.has(method, ShowsPersonalData.class)) {
      operation.addParameter(Headers.parameter(components, Purpose.HEADER, false));
    }
    operation.addParameter(Headers.parameter(components, Headers.ACCEPT_LANGUAGE, false));
  }

  private static void boundPath(Parameter parameter) {
    var schema = parameter.getSchema();
    if (parameter.getIn() == Parameter.In.PATH
        && Glossary.isText(schema)
        && schema.getMaxLength() == null) {
      schema.setMaxLength(LONGEST_SEGMENT);
    }
  }

  private void answers(Operation operation, Method method, boolean versioned) {
    if (place.verb() == HttpMethod.GET && versioned) {
      operation
          .getResponses()
          .addAPIResponse(
              "304",
              OASFactory.createAPIResponse()
                  .description("Unchanged since the ETag in If-None-Match"));
    }
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          if (!status.startsWith("2") && !status.equals("304")) {
            return;
          }
          if (versioned) {
            header(response, Headers.ETAG);
            header(response, Headers.CACHE_CONTROL);
          }
          if (ContractFilter.isPage(method)) {
            header(response, Headers.LINK);
          }
          if (status.equals("201") || status.equals("202")) {
            header(response, Headers.LOCATION);
          }
          if (place.verb() == HttpMethod.POST) {
            header(response, IdempotencyKey.REPLAYED);
          }
          if (isFile(response)) {
            header(response, Headers.CONTENT_DISPOSITION);
          }
          if (ContractFilter.isPage(method)) {
            exported(response, Stream.of(Format.values()).filter(Format::isOfLists).toList());
          } else if (ContractFilter.isTable(method)) {
            exported(
                response,
                Stream.of(Format.values())
                    .filter(format -> format.isOf(method.getReturnType()))
                    .toList());
          }
        });
  }

  /** As a file, which every list and every report can be had as. */
  private void exported(APIResponse response, List<Format> formats) {
    var json = response.getContent().getMediaType(MediaType.APPLICATION_JSON).getSchema();
    for (var format : formats) {
      response
          .getContent()
          .addMediaType(
              format.mediaType(), OASFactory.createMediaType().schema(exported(format, json)));
    }
    response.addHeader(Headers.CONTENT_DISPOSITION, Headers.optional(Headers.CONTENT_DISPOSITION));
    response.addHeader(Headers.CACHE_CONTROL, Headers.optional(Headers.CACHE_CONTROL));
  }

  private Schema exported(Format format, Schema json) {
    return switch (format) {
      case NDJSON -> items(json);
      case CSV -> OASFactory.createSchema().addType(Schema.SchemaType.STRING);
      case EXCEL, PDF -> OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(BINARY);
    };
  }

  private Schema items(Schema page) {
    var whole =
        page.getRef() == null
            ? page
            : components
                .getSchemas()
                .get(page.getRef().substring(page.getRef().lastIndexOf('/') + 1));
    return whole.getProperties().get("items").getItems();
  }

  private void header(APIResponse response, String name) {
    response.addHeader(name, Headers.reference(components, name));
  }

  private static boolean isFile(APIResponse response) {
    return response.getContent() != null
        && response.getContent().getMediaTypes().values().stream()
            .map(org.eclipse.microprofile.openapi.models.media.MediaType::getSchema)
            .anyMatch(schema -> schema != null && isBinary(schema));
  }

  private static boolean isBinary(Schema schema) {
    return BINARY.equals(schema.getFormat());
  }

  /**
   * The problems that the chassis gives to every operation of this shape, and the declared ones.
   */
  private List<String> codes(
      Operation operation, Method method, List<String> roles, boolean changes) {
    var codes =
        new ArrayList<>(
            List.of(
                "invalid-input",
                "not-acceptable",
                "uri-too-long",
                "headers-too-large",
                "internal",
                "unavailable",
                "too-slow"));
    if (!roles.isEmpty()) {
      codes.add("unauthenticated");
    }
    if (!roles.isEmpty() && !roles.contains(OperationMethods.ANYBODY)) {
      codes.add("forbidden");
    }
    if (place.namesOne()) {
      codes.add("not-found");
    }
    if (place.writes()) {
      codes.add("conflict");
      codes.add("payload-too-large");
    }
    if (place.verb() == HttpMethod.POST) {
      codes.add("not-found"); // also of what was made under the key and is out of scope by now
      codes.add(IdempotencyProblem.KEY_IN_USE.code());
      codes.add(IdempotencyProblem.KEY_REUSE.code());
    }
    if (operation.getRequestBody() != null) {
      codes.add("unsupported-media-type");
      if (operation.getRequestBody().getContent().getMediaTypes().keySet().stream()
          .anyMatch(Examples::isJson)) {
        codes.add("malformed-json");
      }
    }
    if (changes) {
      codes.add("stale");
      codes.add("precondition-required");
    }
    var declared = method.getAnnotation(Refuses.class);
    if (declared != null) {
      codes.addAll(List.of(declared.value()));
    }
    described(operation).forEach(status -> codes.add(CommonProblem.ofStatus(status).code()));
    return codes;
  }

  /** Refusals that a developer describes by hand carry at least the common problem. */
  private static List<Integer> described(Operation operation) {
    return operation.getResponses().getAPIResponses().entrySet().stream()
        .filter(response -> response.getValue().getContent() == null)
        .map(response -> Integer.valueOf(response.getKey()))
        .filter(status -> status >= 400 && status != 401 && status != 403)
        .toList();
  }
}
