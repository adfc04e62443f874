package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import vn.cadre.platform.sql.Sql;

/** Who left the service and when. */
@Singleton
class SeparationProjection extends PublishedRows<SeparationState> {

  SeparationProjection(Sql sql, ObjectMapper json) {
    super(
        "separations",
        "cadre.separations.v1",
        SeparationState.class,
        "projected_separation",
        "id uuid, cadre_id uuid, kind text, effective_on date, annulled boolean",
        sql,
        json);
  }

  private record Row(UUID id, UUID cadreId, String kind, LocalDate effectiveOn, boolean annulled) {}

  @Override
  Object row(SeparationState told) {
    return new Row(
        told.id(),
        told.cadreId(),
        told.kind(),
        told.effectiveOn(),
        EntryState.annulled(told.state()));
  }
}
