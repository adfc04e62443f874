package vn.cadre.local.issuer;

import java.util.Optional;
import java.util.Set;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every request that this issuer must not grant, before the server behind it sees it: that
 * one would give a token of any kind to anybody. What does not match here is granted.
 */
final class Guard implements Route {
  private static final String TOKEN = "/" + Issuer.PATH + "/token";
  private static final Set<String> PUBLIC =
      Set.of(
          "/" + Issuer.PATH + "/jwks",
          "/" + Issuer.PATH + "/.well-known/openid-configuration",
          "/" + Issuer.PATH + "/.well-known/oauth-authorization-server");

  private final Clients clients;
  private final JsonMapper json = new JsonMapper();

  Guard(Clients clients) {
    this.clients = clients;
  }

  private record Refusal(int status, String error, String description) {}

  @Override
  public boolean match(OAuth2HttpRequest request) {
    return refusal(request).isPresent();
  }

  @Override
  public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
    var refusal = refusal(request).orElseThrow();
    var headers =
        new Headers.Builder()
            .add("Content-Type", "application/json;charset=UTF-8")
            .add("Cache-Control", "no-store");
    if (refusal.status == 401) {
      headers.add("WWW-Authenticate", "Basic realm=\"" + Issuer.PATH + "\"");
    }
    var body = json.createObjectNode();
    body.put("error", refusal.error);
    body.put("error_description", refusal.description);
    return new OAuth2HttpResponse(headers.build(), refusal.status, body.toString(), null);
  }

  private Optional<Refusal> refusal(OAuth2HttpRequest request) {
    var path = request.getUrl().encodedPath();
    if (request.getMethod().equals("GET") && PUBLIC.contains(path)) {
      return Optional.empty();
    }
    if (!request.getMethod().equals("POST") || !path.equals(TOKEN)) {
      return Optional.of(new Refusal(404, "not_found", "nothing answers at this path"));
    }
    return tokenRefusal(request);
  }

  private Optional<Refusal> tokenRefusal(OAuth2HttpRequest request) {
    var form = request.getFormParameters().getMap();
    var client =
        Credentials.of(request.getHeaders().get("Authorization"), form)
            .flatMap(clients::authenticate);
    if (client.isEmpty()) {
      return Optional.of(
          new Refusal(401, "invalid_client", "the client is unknown or its secret is wrong"));
    }
    if (!"client_credentials".equals(form.get("grant_type"))) {
      return Optional.of(
          new Refusal(
              400, "unsupported_grant_type", "this issuer grants client_credentials alone"));
    }
    var claims = form.get("claims");
    if (claims == null || !client.get().id().equals(TestClient.ID)) {
      return Optional.empty();
    }
    try {
      return json.readTree(claims).isObject()
          ? Optional.empty()
          : Optional.of(new Refusal(400, "invalid_request", "claims is not a JSON object"));
    } catch (JacksonException e) {
      return Optional.of(new Refusal(400, "invalid_request", "claims is not JSON"));
    }
  }
}
