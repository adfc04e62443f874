package vn.cadre.training.certificate;

import jakarta.inject.Singleton;
import java.time.Clock;
import vn.cadre.platform.sql.Json;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.recording.Recordings;
import vn.cadre.training.recording.RecordingsConfig;
import vn.cadre.training.recording.Subject;

/** What the registry answers of certificates. */
@Singleton
class CertificateRecordings extends Recordings {
  static final Subject SUBJECT = new Subject("certificates", "certificate", "id", "REVOKED");

  CertificateRecordings(Sql sql, Json json, RecordingsConfig config, Clock clock) {
    super(SUBJECT, sql, json, config, clock);
  }
}
