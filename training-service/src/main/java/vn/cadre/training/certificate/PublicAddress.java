package vn.cadre.training.certificate;

import jakarta.enterprise.context.ApplicationScoped;

/** Where anybody verifies a certificate. */
@ApplicationScoped
class PublicAddress {
  private final CertificatesConfig config;

  PublicAddress(CertificatesConfig config) {
    this.config = config;
  }

  String of(String number) {
    return config.publicAddress() + "/training/v1/public/certificates/" + number;
  }
}
