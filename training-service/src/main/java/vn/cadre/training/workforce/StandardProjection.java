package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.cadre.platform.sql.Sql;

/** The standards that the registry says titles and grades have. */
@Singleton
class StandardProjection extends PublishedRows<StandardState> {
  private static final String COLUMNS =
      """
      id uuid, title_code text, grade text, valid_from date, valid_to date, min_professional_level text,
      or_studying boolean, specialities text[], min_political_theory_level text, min_state_management_level text,
      language_levels text[], informatics_levels text[], legal_basis text, verified boolean\
      """;

  StandardProjection(Sql sql, ObjectMapper json) {
    super(
        "standards",
        "cadre.standards.v1",
        StandardState.class,
        "projected_standard",
        COLUMNS,
        sql,
        json);
  }
}
