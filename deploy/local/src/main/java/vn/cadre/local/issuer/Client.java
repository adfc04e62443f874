package vn.cadre.local.issuer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client of the local issuer and what its tokens say.
 *
 * @param id the client id, also the claims {@code sub} and {@code azp}
 * @param name the claim {@code name}, shown to people
 * @param roles the claim {@code roles}
 * @param scope the claim {@code org_scope}: organisation codes, or {@code *} for all
 * @param cadreId the claim {@code cadre_id}, if the client stands for one person
 */
public record Client(
    String id, String name, List<String> roles, List<String> scope, Optional<String> cadreId) {
  public Client {
    roles = List.copyOf(roles);
    scope = List.copyOf(scope);
  }

  public Client(String id, String name, List<String> roles, List<String> scope) {
    this(id, name, roles, scope, Optional.empty());
  }

  Client boundTo(String person) {
    return new Client(id, name, roles, scope, Optional.of(person));
  }

  Map<String, Object> claims() {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("azp", id);
    claims.put("name", name);
    claims.put("roles", roles);
    claims.put("org_scope", scope);
    cadreId.ifPresent(value -> claims.put("cadre_id", value));
    return claims;
  }
}
