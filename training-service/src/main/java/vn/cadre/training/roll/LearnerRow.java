package vn.cadre.training.roll;

import java.util.UUID;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.training.intake.LearnerColumns;

/**
 * A row of a file that tells something of a learner of a class that has begun.
 *
 * @param enrolmentId by which the learner has a place
 */
public record LearnerRow(ImportRow row, HeldClass held, UUID enrolmentId) {

  /** The column that a field of the request is told in; a learner is the one that names them. */
  public String column(String field) {
    return field.equals("enrolmentId") ? LearnerColumns.given(row) : field;
  }
}
