package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** What a class cost, shared among those who had a place in it. */
@ApplicationScoped
class ClassCost {
  private static final String EACH =
      """
      SELECT round((SELECT sum(x.amount) FROM expense x WHERE x.class_id = c.id AND x.state = 'RECORDED')
        / nullif((SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.state = 'APPROVED'), 0))::bigint
      FROM training_class c WHERE c.id = ?\
      """;

  private final Sql sql;

  ClassCost(Sql sql) {
    this.sql = sql;
  }

  /**
   * Whole VND a turn, rounded half up, for whoever has the organiser in scope; null while nothing
   * was spent on record, since nobody studies for nothing.
   */
  @Nullable Long each(UUID classId) {
    return sql.list(EACH, List.of(classId), row -> row.getObject(1, Long.class)).getFirst();
  }
}
