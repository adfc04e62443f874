package vn.cadre.training.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where certificates are verified, and how long the registry may take to answer. */
@ConfigMapping(prefix = "cadre.certificates")
interface CertificatesConfig {

  /**
   * What the address in the QR code begins with: where the gateway is reached from outside. Nothing
   * stands for it, since what is printed once leads there for good.
   */
  @WithConverter(WebAddress.class)
  String publicAddress();

  /** After what time a certificate that is not answered is told as stuck. */
  @WithDefault("1H")
  Duration answerWithin();
}
