package vn.cadre.training.certificate;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test of what comes at the end of a class. */
public abstract class FinalsCase {
  protected Finals finals;

  @BeforeEach
  void begin() {
    finals = new Finals();
  }

  @AfterEach
  void end() throws SQLException {
    finals.close();
  }

  /** What is said of one learner. */
  static Map<String, Object> row(UUID enrolment, String field, Object value) {
    return Map.of("enrolmentId", enrolment, field, value);
  }
}
