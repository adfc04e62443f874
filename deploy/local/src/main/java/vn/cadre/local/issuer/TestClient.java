package vn.cadre.local.issuer;

import java.util.List;

/**
 * The one client of the issuer in test mode. A test says in the form parameter {@code claims}, a
 * JSON object, what its token is to hold. A run never knows this client.
 */
public final class TestClient {
  public static final String ID = "test";
  public static final String SECRET = "test";

  private TestClient() {}

  public static Clients alone() {
    return new Clients(List.of(new Client(ID, "Test", List.of(), List.of())), SECRET);
  }
}
