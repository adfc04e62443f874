package vn.cadre.registry.known;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

/** Answers since when the record of a person can be asked, and refuses what it cannot tell. */
@ApplicationScoped
public class Records {
  private static final String BEGUN = "SELECT min(at) FROM audit_entry WHERE resource_id = ?";

  private static final Bilingual IN_THE_FUTURE =
      new Bilingual(
          "Chưa ai biết hồ sơ sẽ ghi gì vào lúc đó; thời điểm phải không muộn hơn hiện tại",
          "Nobody knows yet what the record will say then; the instant must not lie in the future");
  private static final Bilingual BEFORE_THE_RECORD =
      new Bilingual(
          "Hồ sơ của người này được lập lúc %s; trước đó chưa có gì được ghi",
          "The record of this person begins at %s; nothing was recorded before");

  private final Sql sql;
  private final Clock clock;

  Records(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The record of somebody whom the caller sees, at the instant asked for.
   *
   * @throws ProblemException {@code invalid-input} for an instant in the future, or before the
   *     record began
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Recorded of(UUID person, KnownAt asked) {
    var instant = asked.knownAt();
    if (instant == null) {
      return Recorded.now(person);
    }
    if (instant.isAfter(clock.instant())) {
      refuse("in-the-future", IN_THE_FUTURE);
    }
    var begun =
        sql.list(BEGUN, List.of(person), row -> row.getObject(1, OffsetDateTime.class)).getFirst();
    if (begun == null) {
      throw ProblemException.notFound();
    }
    if (instant.isBefore(begun.toInstant())) {
      refuse("before-the-record", BEFORE_THE_RECORD.with(begun.toInstant()));
    }
    return new Recorded(person, instant);
  }

  private static void refuse(String code, Bilingual message) {
    new Violations().add("knownAt", code, message).refuseIfAny();
  }
}
