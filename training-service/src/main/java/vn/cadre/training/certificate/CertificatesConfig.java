package vn.cadre.training.certificate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;

/** Where certificates are verified. */
@ConfigMapping(prefix = "cadre.certificates")
interface CertificatesConfig {

  /**
   * What the address in the QR code begins with: where the gateway is reached from outside. Nothing
   * stands for it, since what is printed once leads there for good.
   */
  @WithConverter(WebAddress.class)
  String publicAddress();
}
