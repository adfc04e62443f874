package vn.cadre.training.workforce;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PersonName;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.sql.Sql;

/** The registry's people; who sees one follows from where they belong. */
@Singleton
class CadreProjection extends PublishedRows<CadreState> {
  private static final String COLUMNS =
      """
      id uuid, full_name text, name_sort text, gender text, birth_date text, category text, organisation_id uuid,
      organisation_code text, professional_level text, political_theory_level text, state_management_level text,
      recruited_on text, status text, joined_into uuid\
      """;

  private final Sight sight;

  CadreProjection(Sql sql, ObjectMapper json, Sight sight) {
    super("cadres", "cadre.cadres.v1", CadreState.class, "projected_cadre", COLUMNS, sql, json);
    this.sight = sight;
  }

  private record Row(
      UUID id,
      String fullName,
      String nameSort,
      @Nullable String gender,
      @Nullable String birthDate,
      String category,
      UUID organisationId,
      String organisationCode,
      @Nullable String professionalLevel,
      @Nullable String politicalTheoryLevel,
      @Nullable String stateManagementLevel,
      @Nullable String recruitedOn,
      String status,
      @Nullable UUID joinedInto) {}

  @Override
  Object row(CadreState told) {
    return new Row(
        told.id(),
        told.fullName(),
        new PersonName(told.fullName()).sortKey(),
        told.gender(),
        told.birthDate(),
        told.category(),
        told.organisationId(),
        told.organisationCode(),
        told.levels().professional(),
        told.levels().politicalTheory(),
        told.levels().stateManagement(),
        told.recruitedOn(),
        told.status(),
        told.joinedInto());
  }

  @Override
  public void apply(Batch<CadreState> batch) {
    super.apply(batch);
    var people = new ArrayList<>(batch.gone());
    batch.latest().forEach(told -> people.add(told.id()));
    sight.derive(people);
  }
}
