package vn.cadre.registry.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.EvaluationGrade;

/**
 * How organisations are graded for a period, as far as the caller sees it.
 *
 * @param known by organisation: in the round at hand, or in one that was approved
 * @param elsewhere the organisations that an approved round has graded
 */
record BodyGrades(Map<UUID, EvaluationGrade> known, Set<UUID> elsewhere) {

  BodyGrades {
    known = Map.copyOf(known);
    elsewhere = Set.copyOf(elsewhere);
  }

  @Nullable EvaluationGrade of(UUID organisation) {
    return known.get(organisation);
  }

  /** Reads the grades. */
  @ApplicationScoped
  static class Reader {
    // what the round at hand says comes last, and so counts
    private static final String GRADES =
        """
        SELECT p.organisation_id, p.grade, r.id <> ? AS elsewhere
        FROM evaluation_proposal p JOIN evaluation_round r ON r.id = p.round_id
        WHERE p.cadre_id IS NULL AND p.withdrawn_at IS NULL AND r.year = ? AND r.quarter IS NOT DISTINCT FROM ?::integer
          AND (r.id = ? OR r.state = 'APPROVED')
        ORDER BY elsewhere DESC\
        """;

    private final Sql sql;

    Reader(Sql sql) {
      this.sql = sql;
    }

    BodyGrades of(Round round) {
      var known = new HashMap<UUID, EvaluationGrade>();
      var elsewhere = new HashSet<UUID>();
      sql.list(
          GRADES,
          Arrays.asList(round.id(), round.period().year(), round.period().quarter(), round.id()),
          row -> {
            var organisation = row.getObject("organisation_id", UUID.class);
            if (row.getBoolean("elsewhere")) {
              elsewhere.add(organisation);
            }
            return known.put(organisation, EvaluationGrade.valueOf(row.getString("grade")));
          });
      return new BodyGrades(known, elsewhere);
    }
  }
}
