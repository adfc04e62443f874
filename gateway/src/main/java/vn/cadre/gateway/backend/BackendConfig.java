package vn.cadre.gateway.backend;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Where the services listen. */
@ConfigMapping(prefix = "gateway.backend")
public interface BackendConfig {

  /** Base addresses, {@code http} or {@code https}, without a path. */
  Map<Backend, URI> url();

  /** How long the gateway's own questions (contract, readiness) may take. */
  @WithDefault("3s")
  Duration answerWithin();
}
