package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.cadre.platform.sql.Sql;

/** The registry's positions. */
@Singleton
class PositionProjection extends PublishedRows<PositionState> {
  private static final String COLUMNS =
      """
      id uuid, organisation_id uuid, organisation_code text, title_code text, seats integer, valid_from date,
      valid_to date\
      """;

  PositionProjection(Sql sql, ObjectMapper json) {
    super(
        "positions",
        "cadre.positions.v1",
        PositionState.class,
        "projected_position",
        COLUMNS,
        sql,
        json);
  }
}
