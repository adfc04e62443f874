package vn.cadre.training.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.attendance.Attended;
import vn.cadre.training.attendance.Share;
import vn.cadre.training.roll.HeldClass;

/**
 * Who passed a class, judged again by what is on record now: attendance goes on being marked after
 * a result was recorded.
 */
@ApplicationScoped
public class Passed {
  private static final String RECORDED =
      "SELECT enrolment_id, score FROM class_result WHERE class_id = ? AND passed";

  private final Attended attended;
  private final Sql sql;

  Passed(Attended attended, Sql sql) {
    this.attended = attended;
    this.sql = sql;
  }

  /** By enrolment, with the first rule that is no longer met for certain. */
  public Map<UUID, Optional<Reason>> of(HeldClass held) {
    var one = List.of(held.id());
    var rules = PassingRules.of(held, !attended.timetabled(one).isEmpty());
    var shares = attended.shares(one);
    var passed = new HashMap<UUID, Optional<Reason>>();
    sql.list(
        RECORDED,
        List.of(held.id()),
        row -> {
          var id = row.getObject("enrolment_id", UUID.class);
          return passed.put(
              id, open(rules, shares.getOrDefault(id, Share.NONE), row.getBigDecimal("score")));
        });
    return passed;
  }

  private static Optional<Reason> open(
      PassingRules rules, Share share, @Nullable BigDecimal score) {
    return rules.judge(share, score, true).stream()
        .filter(reason -> !Boolean.TRUE.equals(reason.passed()))
        .findFirst();
  }
}
