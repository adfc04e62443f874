package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;

/** How people were graded, which postgraduate study asks for. */
@Singleton
class EvaluationProjection extends PublishedRows<EvaluationState> {

  EvaluationProjection(Sql sql, ObjectMapper json) {
    super(
        "evaluations",
        "cadre.evaluations.v1",
        EvaluationState.class,
        "projected_evaluation",
        "id uuid, cadre_id uuid, year integer, quarter integer, grade text, annulled boolean",
        sql,
        json);
  }

  private record Row(
      UUID id, UUID cadreId, int year, @Nullable Integer quarter, String grade, boolean annulled) {}

  @Override
  Object row(EvaluationState told) {
    return new Row(
        told.id(),
        told.cadreId(),
        told.year(),
        told.quarter(),
        told.grade(),
        EntryState.annulled(told.state()));
  }
}
