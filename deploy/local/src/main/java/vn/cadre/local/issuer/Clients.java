package vn.cadre.local.issuer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clients that the issuer knows. All have one secret; nothing here leaves the machine. */
public final class Clients {
  private final Map<String, Client> byId = new LinkedHashMap<>();
  private final String secret;

  public Clients(List<Client> clients, String secret) {
    clients.forEach(client -> byId.put(client.id(), client));
    this.secret = secret;
  }

  /** In the order in which they are shown. */
  public synchronized List<Client> all() {
    return List.copyOf(byId.values());
  }

  public String secret() {
    return secret;
  }

  /** Makes a client speak for one person, from its next token on. */
  public synchronized void bind(String id, String cadreId) {
    byId.computeIfPresent(id, (key, client) -> client.boundTo(cadreId));
  }

  synchronized Optional<Client> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Client> authenticate(Credentials credentials) {
    var right =
        MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8),
            credentials.secret().getBytes(StandardCharsets.UTF_8));
    return right ? find(credentials.id()) : Optional.empty();
  }
}
