package vn.cadre.local.issuer;

import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the token of a client says. The guard has made sure that the request is one to grant. */
final class TokenClaims implements OAuth2TokenCallback {
  private static final Duration VALIDITY = Duration.ofHours(1);

  private final Clients clients;
  private final String issuerUrl;
  private final JsonMapper json = new JsonMapper();

  TokenClaims(Clients clients, String issuerUrl) {
    this.clients = clients;
    this.issuerUrl = issuerUrl;
  }

  @Override
  public String issuerId() {
    return Issuer.PATH;
  }

  @Override
  public String subject(TokenRequest request) {
    return clientId(request);
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(Issuer.PATH);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    var id = clientId(request);
    var claims =
        new LinkedHashMap<>(
            clients.find(id).orElseThrow(() -> new NoSuchElementException(id)).claims());
    // One issuer, whether the caller wrote localhost or 127.0.0.1.
    claims.put("iss", issuerUrl);
    if (id.equals(TestClient.ID)) {
      var wanted = request.getCustomParameters().getOrDefault("claims", List.of());
      wanted.forEach(
          text -> claims.putAll(json.readValue(text, new TypeReference<Map<String, Object>>() {})));
    }
    return claims;
  }

  @Override
  public long tokenExpiry() {
    return VALIDITY.toSeconds();
  }

  private static String clientId(TokenRequest request) {
    var authentication = request.getClientAuthentication();
    return (authentication == null ? request.getClientID() : authentication.getClientID())
        .getValue();
  }
}
