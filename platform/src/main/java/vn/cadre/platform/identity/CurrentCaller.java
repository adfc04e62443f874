package vn.cadre.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/**
 * The caller of the request at hand, read once from the verified token; a job sets whom it works
 * for.
 */
@RequestScoped
public class CurrentCaller {
  private final SecurityIdentity identity;
  private @Nullable Caller caller;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Caller get() {
    var known = caller;
    if (known == null) {
      known = fromToken();
      caller = known;
    }
    return known;
  }

  /** The caller, or empty where nobody has authenticated. */
  public Optional<Caller> ifKnown() {
    return caller != null || identity.getPrincipal() instanceof JsonWebToken
        ? Optional.of(get())
        : Optional.empty();
  }

  /**
   * Until when the token vouches for the caller; longer than a request only streams and waits last.
   * Whoever needs no token is vouched for by none, and loses nothing with time.
   */
  public Instant trustedUntil() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : Instant.MAX;
  }

  /** For background work done on behalf of the caller who asked for it. */
  public void actFor(Caller owner) {
    caller = owner;
  }

  private Caller fromToken() {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      throw ProblemException.of(CommonProblem.UNAUTHENTICATED);
    }
    var client = text(token.getClaim("azp"));
    var subject = token.getSubject() == null ? client : token.getSubject();
    var name = text(token.getClaim("name"));
    return new Caller(
        client,
        subject,
        name.isEmpty() ? client : name,
        identity.getRoles(),
        texts(token.getClaim("org_scope")),
        record(text(token.getClaim("cadre_id"))));
  }

  private static @Nullable UUID record(String claim) {
    try {
      return claim.isEmpty() ? null : UUID.fromString(claim);
    } catch (IllegalArgumentException noId) {
      throw ProblemException.of(
          CommonProblem.UNAUTHENTICATED,
          new Bilingual(
              "Claim cadre_id của token không phải là một mã định danh",
              "The token's claim cadre_id is not an identifier"));
    }
  }

  private static String text(@Nullable Object claim) {
    return switch (claim) {
      case null -> "";
      case JsonString string -> string.getString();
      default -> claim.toString();
    };
  }

  /** A list, or one string with codes separated by spaces, as identity providers differ. */
  private static Set<String> texts(@Nullable Object claim) {
    return switch (claim) {
      case null -> Set.of();
      case JsonArray array -> array.stream().map(CurrentCaller::text).collect(Collectors.toSet());
      case Collection<?> several ->
          several.stream().map(CurrentCaller::text).collect(Collectors.toSet());
      default -> Set.copyOf(List.of(text(claim).trim().split("\\s+")));
    };
  }
}
