package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** The registry's appointments; whoever holds or held one is seen through its organisation too. */
@Singleton
class AppointmentProjection extends PublishedRows<AppointmentState> {
  private static final String COLUMNS =
      """
      id uuid, cadre_id uuid, position_id uuid, organisation_id uuid, organisation_code text, title_code text, kind text,
      main boolean, starts text, ends text, valid_from date, valid_to date, annulled boolean\
      """;
  private static final String HOLDERS =
      """
      SELECT DISTINCT cadre_id FROM projected_appointment WHERE generation = ? AND id = ANY (?)\
      """;

  private final Sql sql;
  private final Sight sight;

  AppointmentProjection(Sql sql, ObjectMapper json, Sight sight) {
    super(
        "appointments",
        "cadre.appointments.v1",
        AppointmentState.class,
        "projected_appointment",
        COLUMNS,
        sql,
        json);
    this.sql = sql;
    this.sight = sight;
  }

  private record Row(
      UUID id,
      UUID cadreId,
      UUID positionId,
      UUID organisationId,
      String organisationCode,
      String titleCode,
      String kind,
      boolean main,
      String starts,
      @Nullable String ends,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      boolean annulled) {}

  @Override
  Object row(AppointmentState told) {
    var from = PartialDate.parse(told.from()).earliest();
    return new Row(
        told.id(),
        told.cadreId(),
        told.positionId(),
        told.organisationId(),
        told.organisationCode(),
        told.titleCode(),
        told.kind(),
        told.main(),
        told.from(),
        told.to(),
        from,
        end(from, told.to()),
        told.annulledById() != null);
  }

  /**
   * The first day out of the post as the registry has it: at least one after the start, however
   * little of either is known.
   */
  private static @Nullable LocalDate end(LocalDate from, @Nullable String to) {
    if (to == null) {
      return null;
    }
    var end = PartialDate.parse(to).earliest();
    return end.isAfter(from) ? end : from.plusDays(1);
  }

  @Override
  public void apply(Batch<AppointmentState> batch) {
    // one may have been of somebody else before: records of one person are joined
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
