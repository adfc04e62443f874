package vn.cadre.training.study;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.recording.Recordings;
import vn.cadre.training.recording.RecordingsConfig;
import vn.cadre.training.recording.Subject;

/** What the registry answers of studies. */
@Singleton
class StudyRecordings extends Recordings {
  static final Subject SUBJECT = new Subject("studies", "study", "enrolment_id", "ENDED");

  StudyRecordings(Sql sql, Json json, RecordingsConfig config, Clock clock) {
    super(SUBJECT, sql, json, config, clock);
  }
}
