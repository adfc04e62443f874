package vn.cadre.gateway.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.CommonProblem;
import vn.cadre.platform.problem.ProblemException;

/** Verifies signature, issuer and expiry of the caller's token with the issuer's keys. */
@ApplicationScoped
public class TokenCheck {
  private static final Logger LOG = Logger.getLogger(TokenCheck.class);
  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);
  private static final Bilingual ISSUER_DOWN =
      new Bilingual(
          "Máy chủ định danh (identity) không trả lời nên chưa kiểm tra được mã truy cập",
          "The identity provider (identity) does not answer, so the token cannot be verified");

  private final HttpAuthenticator authenticator;

  TokenCheck(HttpAuthenticator authenticator) {
    this.authenticator = authenticator;
  }

  /** Why the caller may not pass, or empty when the token is good. Never fails. */
  public Uni<Optional<ProblemException>> refusal(RoutingContext context) {
    return Uni.createFrom()
        .deferred(() -> authenticator.attemptAuthentication(context))
        .map(identity ->
            identity == null
                ? Optional.of(unauthenticated("Bearer"))
                : Optional.<ProblemException>empty())
        .onFailure()
        .recoverWithItem(failure -> Optional.of(refusal(failure)));
  }

  private static ProblemException refusal(Throwable failure) {
    if (failure instanceof AuthenticationFailedException) {
      return unauthenticated("Bearer error=\"invalid_token\"");
    }
    LOG.error("Cannot verify tokens", failure);
    return ProblemException.unavailable(RETRY_AFTER, ISSUER_DOWN);
  }

  private static ProblemException unauthenticated(String challenge) {
    return ProblemException.of(CommonProblem.UNAUTHENTICATED)
        .withHeader("WWW-Authenticate", challenge);
  }
}
