package vn.cadre.training.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;
import vn.cadre.training.joined.NamesPeople;

/**
 * Commitments of joined records become the person's. One that was made by hand under both records
 * stays where it is until somebody releases one of the two: nobody owes a study twice.
 */
@ApplicationScoped
class CommitmentsOfJoined implements NamesPeople {
  private static final String MOVE =
      """
      UPDATE commitment c SET registered_as = coalesce(c.registered_as, c.cadre_id), cadre_id = m.survivor, version = c.version + 1
      FROM commitment_misnamed m
      WHERE m.id = c.id AND (c.enrolment_id IS NOT NULL OR c.state <> 'ACTIVE' OR NOT EXISTS (
        SELECT FROM commitment o
        WHERE o.id <> c.id AND o.enrolment_id IS NULL AND o.state = 'ACTIVE' AND o.studied_from = c.studied_from
          AND lower(o.course_name) = lower(c.course_name)
          AND (o.cadre_id = m.survivor
            OR o.id < c.id AND EXISTS (SELECT FROM commitment_misnamed x WHERE x.id = o.id AND x.survivor = m.survivor))))
      RETURNING c.id\
      """;

  private final CommitmentsTold told;
  private final Sql sql;

  CommitmentsOfJoined(CommitmentsTold told, Sql sql) {
    this.told = told;
    this.sql = sql;
  }

  @Override
  public void follow() {
    told.tell(
        sql.list(MOVE, List.of(), row -> row.getObject("id", UUID.class)), "reassigned", Map.of());
  }
}
