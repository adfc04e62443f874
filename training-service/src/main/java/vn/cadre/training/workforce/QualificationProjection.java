package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.kernel.standard.LevelScale;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** What people are qualified for, or study for. */
@Singleton
class QualificationProjection extends PublishedRows<QualificationState> {
  private static final String COLUMNS =
      """
      id uuid, cadre_id uuid, kind text, level text, level_order smallint, speciality text, institution text, status text,
      awarded_on text, held_from date, annulled boolean\
      """;

  /** What is not dated counts always, as in the registry. */
  private static final String ALWAYS = "-infinity";

  private static final String HOLDERS =
      """
      SELECT DISTINCT cadre_id FROM projected_qualification WHERE generation = ? AND id = ANY (?)\
      """;

  private final Sql sql;
  private final Sight sight;

  QualificationProjection(Sql sql, ObjectMapper json, Sight sight) {
    super(
        "qualifications",
        "cadre.qualifications.v1",
        QualificationState.class,
        "projected_qualification",
        COLUMNS,
        sql,
        json);
    this.sql = sql;
    this.sight = sight;
  }

  private record Row(
      UUID id,
      UUID cadreId,
      String kind,
      String level,
      @Nullable Integer levelOrder,
      @Nullable String speciality,
      @Nullable String institution,
      String status,
      @Nullable String awardedOn,
      String heldFrom,
      boolean annulled) {}

  @Override
  Object row(QualificationState told) {
    var awarded = told.awardedOn();
    return new Row(
        told.id(),
        told.cadreId(),
        told.kind(),
        told.level(),
        LevelScale.placeOf(told.kind(), told.level()).orElse(null),
        told.speciality(),
        told.institution(),
        told.status(),
        awarded,
        awarded == null ? ALWAYS : PartialDate.parse(awarded).earliest().toString(),
        EntryState.annulled(told.state()));
  }

  /** What people have in the posts that they hold follows from it. */
  @Override
  public void apply(Batch<QualificationState> batch) {
    var ids = new ArrayList<>(batch.gone());
    batch.latest().forEach(told -> ids.add(told.id()));
    var people =
        new LinkedHashSet<>(
            sql.list(
                HOLDERS,
                List.of(batch.generation(), SqlArray.of("uuid", ids)),
                row -> row.getObject(1, UUID.class)));
    super.apply(batch);
    batch.latest().forEach(told -> people.add(told.cadreId()));
    sight.derive(people);
  }
}
