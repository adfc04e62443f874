package vn.cadre.platform.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Real tokens of the run's issuer, with any roles and scope. */
public final class Tokens {
  private static final Pattern ACCESS_TOKEN =
      Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

  private Tokens() {}

  /** A token with the roles, bound to the organisation codes ({@code *} for all). */
  public static String of(List<String> roles, String... organisations) {
    return withClaims(
        "{\"name\":\"Test\",\"roles\":%s,\"org_scope\":%s}"
            .formatted(array(roles), array(Arrays.asList(organisations))));
  }

  public static String of(String role, String... organisations) {
    return of(List.of(role), organisations);
  }

  public static String withClaims(String claims) {
    return KNOWN.computeIfAbsent(claims, Tokens::fetch);
  }

  private static String fetch(String claims) {
    var form =
        Map.of(
                "grant_type", "client_credentials",
                "client_id", "test",
                "client_secret", "test",
                "claims", claims)
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(Servers.ofThisRun().issuer() + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      var token = ACCESS_TOKEN.matcher(answer);
      if (!token.find()) {
        throw new IllegalStateException("The issuer refused: " + answer);
      }
      return token.group(1);
    } catch (IOException unreachable) {
      throw new IllegalStateException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String array(List<String> values) {
    return values.stream().map(v -> "\"" + v + "\"").collect(Collectors.joining(",", "[", "]"));
  }
}
