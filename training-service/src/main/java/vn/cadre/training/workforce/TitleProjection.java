package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import vn.cadre.platform.sql.Sql;

/** The registry's titles. */
@Singleton
class TitleProjection extends PublishedRows<TitleState> {

  TitleProjection(Sql sql, ObjectMapper json) {
    super(
        "titles",
        "cadre.titles.v1",
        TitleState.class,
        "projected_title",
        "id uuid, code text, name text, rank text, key_post boolean",
        sql,
        json);
  }
}
