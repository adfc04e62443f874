package vn.cadre.training.certificate;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;
import vn.cadre.training.recording.RecordingHealth;

/** Says how many certificates the registry has not answered in time. */
@Readiness
@Singleton
class CertificateHealth extends RecordingHealth {

  CertificateHealth(CertificateRecordings recordings) {
    super(recordings);
  }
}
