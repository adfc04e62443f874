package vn.cadre.platform.testing.contract;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds every exchange of a test against the contract that the service under test publishes. A test
 * that means to ask for something the contract does not know opts out: {@code
 * given().noFiltersOfType(Traffic.class)}.
 */
public final class Traffic implements Filter {
  private static final Map<String, TrafficCheck> CHECKS = new ConcurrentHashMap<>();

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expectation,
      FilterContext context) {
    var response = context.next(request, expectation);
    var uri = URI.create(request.getURI());
    var findings = checkOf(uri).findings(request, uri, response);
    if (!findings.isEmpty()) {
      throw new AssertionError(report(request, response, findings));
    }
    return response;
  }

  private static TrafficCheck checkOf(URI uri) {
    return CHECKS.computeIfAbsent(
        uri.getAuthority(),
        authority ->
            new TrafficCheck(
                Document.publishedAt(URI.create(uri.getScheme() + "://" + authority))));
  }

  private static String report(
      FilterableRequestSpecification request, Response response, List<String> findings) {
    return "The traffic is not what the contract says: %s %s answered %d%n  - %s%n  the answer: %s"
        .formatted(
            request.getMethod(),
            request.getURI(),
            response.statusCode(),
            String.join(System.lineSeparator() + "  - ", findings),
            TrafficCheck.isText(response) ? response.asString() : response.contentType());
  }
}
