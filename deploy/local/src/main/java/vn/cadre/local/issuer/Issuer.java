package vn.cadre.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.InetAddress;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;
import vn.cadre.local.host.DataDirectory;
import vn.cadre.local.host.LaunchException;
import vn.cadre.local.host.Stoppable;

/**
 * An OIDC issuer for this machine: discovery, keys and tokens, for known clients that present their
 * secret with {@code grant_type=client_credentials}, and for nobody else.
 */
public final class Issuer implements Stoppable {
  static final String PATH = "cadre";
  private static final String KEY_FILE = "issuer-key.json";
  private static final int KEY_BITS = 2048;

  private final MockOAuth2Server server;
  private final String url;
  private boolean closed;

  private Issuer(MockOAuth2Server server, String url) {
    this.server = server;
    this.url = url;
  }

  /** Starts the issuer; its signing key is kept, so tokens outlive a restart. */
  public static Issuer start(DataDirectory data, int port, Clients clients) {
    var url = "http://localhost:%d/%s".formatted(port, PATH);
    try {
      var keys = new KeyProvider(List.of(signingKey(data)), JWSAlgorithm.RS256.getName());
      var server =
          new MockOAuth2Server(
              new OAuth2Config(
                  false,
                  null,
                  null,
                  false,
                  new OAuth2TokenProvider(keys, (@Nullable Instant) null),
                  Set.of(new TokenClaims(clients, url)),
                  new NettyWrapper()),
              new Guard(clients));
      server.start(InetAddress.getByName("127.0.0.1"), port);
      return new Issuer(server, url);
    } catch (IOException | JOSEException | ParseException e) {
      throw new LaunchException(
          "The issuer did not start: %s. See %s."
              .formatted(LaunchException.reason(e), data.log("servers")),
          e);
    }
  }

  private static JWK signingKey(DataDirectory data) throws JOSEException, ParseException {
    var kept = data.read(KEY_FILE);
    if (!kept.isEmpty()) {
      return JWK.parse(kept);
    }
    // The server behind looks a key up by the path of the issuer.
    var key =
        new RSAKeyGenerator(KEY_BITS)
            .keyID(PATH)
            .keyUse(KeyUse.SIGNATURE)
            .algorithm(JWSAlgorithm.RS256)
            .generate();
    data.writeSecret(KEY_FILE, key.toJSONString());
    return key;
  }

  /** {@code http://localhost:8090/cadre}, the {@code iss} of every token. */
  public String url() {
    return url;
  }

  @Override
  public String name() {
    return "issuer";
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.shutdown();
    }
  }
}
