package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;

/** Where anybody verifies a certificate. */
@ApplicationScoped
class PublicAddress {
  private final CertificatesConfig config;

  PublicAddress(CertificatesConfig config) {
    this.config = config;
  }

  /** With the look-up code: whoever has the paper may know whose it is. */
  String of(String number, String code) {
    return config.publicAddress() + "/training/v1/public/certificates/" + number + "?code=" + code;
  }
}
