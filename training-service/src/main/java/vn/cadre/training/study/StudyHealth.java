package vn.cadre.training.study;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.Readiness;
import vn.cadre.training.recording.RecordingHealth;

/** Says how many studies the registry has not answered in time. */
@Readiness
@Singleton
class StudyHealth extends RecordingHealth {

  StudyHealth(StudyRecordings recordings) {
    super(recordings);
  }
}
