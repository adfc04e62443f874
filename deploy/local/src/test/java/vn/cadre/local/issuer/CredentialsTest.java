package vn.cadre.local.issuer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CredentialsTest {
  @Test
  void headerIsDecodedTwice() {
    var header = basic("a%3Ab:p%25+w");

    assertEquals(Optional.of(new Credentials("a:b", "p% w")), Credentials.of(header, Map.of()));
  }

  @Test
  void formCountsWhenThereIsNoHeader() {
    var form = Map.of("client_id", "a", "client_secret", "b");

    assertEquals(Optional.of(new Credentials("a", "b")), Credentials.of(null, form));
  }

  @Test
  void whatIsNoCredentialIsNone() {
    assertEquals(Optional.empty(), Credentials.of("Bearer x", Map.of()));
    assertEquals(Optional.empty(), Credentials.of("Basic !!!", Map.of()));
    assertEquals(Optional.empty(), Credentials.of(basic("no colon"), Map.of()));
    assertEquals(Optional.empty(), Credentials.of(basic("a:%zz"), Map.of()));
    assertEquals(Optional.empty(), Credentials.of(null, Map.of("client_id", "a")));
  }

  private static String basic(String pair) {
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
