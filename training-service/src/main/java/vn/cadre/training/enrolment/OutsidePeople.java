package vn.cadre.training.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;

/** People from outside, each once in a unit, however many classes they come to (ADR 0062). */
@ApplicationScoped
class OutsidePeople {
  private static final String FIND =
      "SELECT id, organisation_id, known_by FROM outside_person WHERE known_by = ANY (?)";

  private final Sql sql;

  OutsidePeople(Sql sql) {
    this.sql = sql;
  }

  /** Somebody from outside as a unit names them. */
  record Named(UUID organisationId, OutsideLearner learner) {

    private Key key() {
      return new Key(organisationId, learner.knownBy());
    }
  }

  private record Key(UUID organisationId, String knownBy) {}

  /** Somebody from outside who was put forward before. */
  record Known(UUID id, String fullName) {}

  /** One in the caller's scope. */
  Optional<Known> find(UUID id) {
    return sql.one(
        "SELECT id, full_name FROM outside_person WHERE id = ?",
        List.of(id),
        row -> new Known(row.getObject("id", UUID.class), row.getString("full_name")));
  }

  UUID idOf(Named named) {
    return idsOf(List.of(named)).values().iterator().next();
  }

  /**
   * The ids of these people, and an id of its own for each who is not known: they become so by
   * {@link #idsOf} once they learn somewhere.
   */
  Map<Named, UUID> idsSoFar(Collection<Named> people) {
    var known = known(people);
    var ids = new HashMap<Named, UUID>();
    people.forEach(
        named -> ids.put(named, known.computeIfAbsent(named.key(), anybody -> UuidV7.next())));
    return ids;
  }

  /** The ids of these people; whoever was not known becomes so. */
  Map<Named, UUID> idsOf(Collection<Named> people) {
    var known = known(people);
    var unknown = new LinkedHashMap<Key, Named>();
    people.stream()
        .filter(named -> !known.containsKey(named.key()))
        .forEach(named -> unknown.putIfAbsent(named.key(), named));
    if (!unknown.isEmpty()) {
      add(List.copyOf(unknown.values()));
      // somebody else may have been faster
      known.putAll(known(unknown.values()));
    }
    var ids = new LinkedHashMap<Named, UUID>();
    people.forEach(named -> ids.put(named, known.get(named.key())));
    return ids;
  }

  private Map<Key, UUID> known(Collection<Named> people) {
    var known = new HashMap<Key, UUID>();
    sql.list(
        FIND,
        List.of(people.stream().map(named -> named.learner().knownBy()).distinct().toList()),
        row ->
            known.put(
                new Key(row.getObject("organisation_id", UUID.class), row.getString("known_by")),
                row.getObject("id", UUID.class)));
    return known;
  }

  private void add(List<Named> people) {
    Rows.of(people)
        .with("id", "uuid", named -> UuidV7.next())
        .with("version", "bigint", named -> 0)
        .with("full_name", "text", named -> Text.collapseSpaces(named.learner().fullName()))
        .with("birth_date", "text", named -> named.learner().birthDate())
        .with("gender", "text", named -> named.learner().gender())
        .with("workplace", "text", named -> named.learner().workplace())
        .with("organisation_id", "uuid", Named::organisationId)
        .with("known_by", "text", named -> named.learner().knownBy())
        .insert(sql, "outside_person", "ON CONFLICT (organisation_id, known_by) DO NOTHING");
  }
}
