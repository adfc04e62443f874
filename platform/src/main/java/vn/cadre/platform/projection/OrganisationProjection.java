package vn.cadre.platform.projection;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.inbox.Batch;
import vn.cadre.platform.inbox.Projection;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/**
 * The registry's organisations. Events carry the parent, not the path, and a child may arrive
 * before its parent from another partition: the path of a row, and of all below it, is derived as
 * soon as everything above is there.
 */
@ApplicationScoped
@IfBuildProperty(name = "platform.projection.organisations", stringValue = "true")
class OrganisationProjection implements Projection<OrganisationState> {
  private static final String NAME = "organisations";

  /** One at a time, or two transactions would not see each other's parents and children. */
  private static final String LOCK =
      "SELECT 1 FROM pg_advisory_xact_lock(hashtext('projected_organisation'), ?)";

  private static final String PUT =
      """
      INSERT INTO projected_organisation
        (generation, id, code, name, level, bloc, kind, parent_id, valid_from, valid_to, predecessors, successors)
      SELECT ?, id, code, name, level, bloc, kind, parent_id, valid_from, valid_to,
        string_to_array(predecessors, ' '), string_to_array(successors, ' ')
      FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::date[], ?::date[],
                  ?::text[], ?::text[])
        AS u (id, code, name, level, bloc, kind, parent_id, valid_from, valid_to, predecessors, successors)
      ON CONFLICT (generation, id) DO UPDATE SET
        code = excluded.code, name = excluded.name, level = excluded.level, bloc = excluded.bloc,
        kind = excluded.kind, parent_id = excluded.parent_id, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, predecessors = excluded.predecessors, successors = excluded.successors\
      """;

  private final Sql sql;

  OrganisationProjection(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of("cadre.organisations.v1");
  }

  @Override
  public Class<OrganisationState> state() {
    return OrganisationState.class;
  }

  @Override
  public void apply(Batch<OrganisationState> batch) {
    var states = batch.latest();
    var gone = SqlArray.of("uuid", batch.gone());
    sql.list(LOCK, List.of(batch.generation()), row -> 1);
    sql.update(
        PUT,
        List.of(
            batch.generation(),
            column("uuid", states, OrganisationState::id),
            column("text", states, OrganisationState::code),
            column("text", states, OrganisationState::name),
            column("text", states, OrganisationState::level),
            column("text", states, OrganisationState::bloc),
            column("text", states, OrganisationState::kind),
            column("uuid", states, OrganisationState::parentId),
            column("date", states, OrganisationState::validFrom),
            column("date", states, OrganisationState::validTo),
            // codes hold no blanks, and an array of arrays of different lengths does not exist
            column("text", states, state -> String.join(" ", state.predecessors())),
            column("text", states, state -> String.join(" ", state.successors()))));
    sql.update(
        "DELETE FROM projected_organisation WHERE generation = ? AND id = ANY (?)",
        List.of(batch.generation(), gone));
    sql.list(
        "SELECT 1 FROM place_organisations(?, ?, ?)",
        List.of(batch.generation(), column("uuid", states, OrganisationState::id), gone),
        row -> 1);
  }

  @Override
  public int forget(int generation, int limit) {
    return sql.update(
        """
        DELETE FROM projected_organisation o WHERE o.generation = ? AND o.id IN
          (SELECT id FROM projected_organisation WHERE generation = ? ORDER BY id LIMIT ?)\
        """,
        List.of(generation, generation, limit));
  }

  private static SqlArray column(
      String type,
      List<OrganisationState> states,
      Function<OrganisationState, @Nullable Object> value) {
    return SqlArray.of(type, states.stream().<@Nullable Object>map(value).toList());
  }
}
