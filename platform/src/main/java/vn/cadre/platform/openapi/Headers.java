package vn.cadre.platform.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.cadre.platform.access.Purpose;
import vn.cadre.platform.idempotency.IdempotencyKey;

/** The headers of the contract, each described once. */
final class Headers {
  static final String ETAG = "ETag";
  static final String LINK = "Link";
  static final String LOCATION = "Location";
  static final String CACHE_CONTROL = "Cache-Control";
  static final String CONTENT_DISPOSITION = "Content-Disposition";
  static final String IF_MATCH = "If-Match";
  static final String IF_NONE_MATCH = "If-None-Match";
  static final String RETRY_AFTER = "Retry-After";
  static final String CONTENT_RANGE = "Content-Range";
  static final String ACCEPT_LANGUAGE = "Accept-Language";

  private record Text(String description, String example, int longest) {}

  /** Those that an answer has only sometimes, wherever they stand. */
  private static final Set<String> OPTIONAL = Set.of(LINK, IdempotencyKey.REPLAYED);

  private static final Map<String, Text> RESPONSE =
      Map.ofEntries(
          Map.entry(
              ETAG,
              new Text(
                  "strong, `\"<version>.<hash of this rendering>\"`; send it back as If-Match",
                  "\"3.9f86d081884c7d65\"",
                  100)),
          Map.entry(
              LINK,
              new Text(
                  "RFC 8288: rel=\"next\" while there is a next page, rel=\"snapshot\" where a cursor has expired",
                  "</cadre/v1/cadres?limit=50&cursor=WyI3YSJd>; rel=\"next\"",
                  8_000)),
          Map.entry(
              LOCATION,
              new Text(
                  "where what was made stands, without a host",
                  "/cadre/v1/cadres/0198f6a2-7c31-7e0a-9d5b-3f2a1c4e5d60",
                  1_000)),
          Map.entry(
              CACHE_CONTROL, new Text("what caches may do with it", "private, no-cache", 100)),
          Map.entry(
              CONTENT_DISPOSITION,
              new Text(
                  "the name to save it under", "attachment; filename=\"mau-cadres.xlsx\"", 500)),
          Map.entry(
              "Content-Language", new Text("the language of title, detail and messages", "vi", 10)),
          Map.entry("Vary", new Text("what else the answer depends on", ACCEPT_LANGUAGE, 100)),
          Map.entry(
              "WWW-Authenticate", new Text("RFC 6750", "Bearer error=\"invalid_token\"", 200)),
          Map.entry(RETRY_AFTER, new Text("seconds to wait before the next attempt", "5", 10)),
          Map.entry(
              IdempotencyKey.REPLAYED,
              new Text("`true` where this is the answer to an earlier request", "true", 4)),
          Map.entry(CONTENT_RANGE, new Text("which bytes of how many", "bytes */1048576", 100)));

  private static final Map<String, Text> REQUEST =
      Map.of(
          IF_MATCH,
          new Text(
              "the ETag that was read; only its version counts", "\"3.9f86d081884c7d65\"", 1_000),
          IF_NONE_MATCH,
          new Text(
              "an ETag that is known; answers 304 when the rendering is unchanged",
              "\"3.9f86d081884c7d65\"",
              1_000),
          Purpose.HEADER,
          new Text(
              "what personal data are read for, kept in the access log; ASCII, other letters as percent-encoded UTF-8, 1 to 500 characters",
              "Xet%20bo%20nhiem%20quy%20I",
              4_500),
          IdempotencyKey.HEADER,
          new Text(
              "chosen by the client for this request, 1 to 255 printable ASCII characters; sent again within 24 hours with the same content, it has its effect once and is answered alike",
              "6f1c2a52-3f0e-4a53-9d0b-0d9b7f6f3c11",
              IdempotencyKey.LONGEST),
          ACCEPT_LANGUAGE,
          new Text("`en` for English texts; Vietnamese unless it prefers English", "en", 200));

  private Headers() {}

  /** Names of the headers that a problem of this status carries. */
  static List<String> ofProblem(int status) {
    var names = new ArrayList<>(List.of("Content-Language", "Vary"));
    if (status == 401) {
      names.add("WWW-Authenticate");
    }
    if (status == 410) {
      names.add(LINK);
    }
    if (status == 416) {
      names.add(CONTENT_RANGE);
    }
    if (status == 503) {
      names.add(RETRY_AFTER);
    }
    return names;
  }

  /** A reference to the response header, which is made a component when first asked for. */
  static Header reference(Components components, String name) {
    if (components.getHeaders() == null || !components.getHeaders().containsKey(name)) {
      var text = RESPONSE.get(name);
      if (text == null) {
        throw new IllegalStateException("No such response header in the contract: " + name);
      }
      components.addHeader(
          name,
          OASFactory.createHeader()
              .description(text.description())
              .required(!OPTIONAL.contains(name))
              .schema(schema(text))
              .example(text.example()));
    }
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }

  /** A response header that stands where it may be missing, though elsewhere it is always there. */
  static Header optional(String name) {
    var text = RESPONSE.get(name);
    if (text == null) {
      throw new IllegalStateException("No such response header in the contract: " + name);
    }
    return OASFactory.createHeader()
        .description(text.description())
        .required(false)
        .schema(schema(text))
        .example(text.example());
  }

  /** A reference to the request header, which is made a component when first asked for. */
  static Parameter parameter(Components components, String name, boolean required) {
    if (components.getParameters() == null || !components.getParameters().containsKey(name)) {
      var text = REQUEST.get(name);
      if (text == null) {
        throw new IllegalStateException("No such request header in the contract: " + name);
      }
      components.addParameter(
          name,
          OASFactory.createParameter()
              .in(Parameter.In.HEADER)
              .name(name)
              .required(required)
              .description(text.description())
              .schema(schema(text))
              .example(text.example()));
    }
    return OASFactory.createParameter().ref("#/components/parameters/" + name);
  }

  private static Schema schema(Text text) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).maxLength(text.longest());
  }
}
