package vn.cadre.gateway.contract;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a contract is taken for current. */
@ConfigMapping(prefix = "gateway.contract")
public interface ContractConfig {

  @WithDefault("30s")
  Duration freshFor();

  /** The same while the contract of a service is still missing. */
  @WithDefault("2s")
  Duration freshWhileIncomplete();
}
