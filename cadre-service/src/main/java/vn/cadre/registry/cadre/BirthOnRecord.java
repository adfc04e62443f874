package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

/** Refuses a date of birth that what is recorded of the person contradicts. */
@ApplicationScoped
class BirthOnRecord {
  private static final String FIRST = "SELECT first_dated_entry(?)";
  private static final Bilingual AFTER_THE_RECORD =
      new Bilingual(
          "Hồ sơ đã ghi sự việc từ %s, trước ngày sinh này; đính chính các mục đó trước",
          "The record tells of something of %s, before this date of birth; correct that first");

  private final Sql sql;

  BirthOnRecord(Sql sql) {
    this.sql = sql;
  }

  /** Adds a violation where something is certainly dated before the birth. */
  void check(UUID person, @Nullable PartialDate born, Violations violations) {
    var first =
        sql.list(FIRST, List.of(person), row -> row.getObject(1, LocalDate.class)).getFirst();
    if (born != null && first != null && born.isCertainlyAfter(first)) {
      violations.add("birthDate", "after-the-record", AFTER_THE_RECORD.with(first));
    }
  }
}
