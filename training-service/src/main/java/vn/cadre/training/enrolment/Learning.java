package vn.cadre.training.enrolment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.training.code.Audience;
import vn.cadre.training.code.EnrolmentState;

/**
 * A row of a file whose learner was found.
 *
 * @param cadreId a person of the register; null of one from outside
 * @param outsider somebody from outside, as their unit names them; null of one of the register
 */
record Learning(
    ImportRow row,
    UUID classId,
    @Nullable UUID cadreId,
    OutsidePeople.@Nullable Named outsider,
    String fullName,
    UUID unit,
    Audience audience) {

  /** Whether it comes with an approval. */
  boolean approved() {
    return row.constant("state", EnrolmentState.class) == EnrolmentState.APPROVED;
  }
}
