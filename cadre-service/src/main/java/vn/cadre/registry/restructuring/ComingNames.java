package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cadre.kernel.Text;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.calendar.DayEffect;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.organisation.OrganisationsTold;

/** Names that were decided ahead of their day, and given on it. */
@ApplicationScoped
class ComingNames implements DayEffect.Source {
  private static final String TAKE =
      """
      DELETE FROM organisation_coming_name n
      WHERE n.id IN (SELECT due.id FROM organisation_coming_name due
                     WHERE due.takes_effect = ? AND due.id > ? ORDER BY due.id LIMIT ?)
      RETURNING n.id, n.organisation_id, n.name\
      """;

  /** An organisation that ended meanwhile keeps the name that it ended with. */
  private static final String KEEP_FORMER =
      """
      INSERT INTO organisation_former_name (id, organisation_id, name, name_folded, valid_from, valid_to)
      SELECT ?, o.id, o.name, o.name_folded,
             coalesce((SELECT max(f.valid_to) FROM organisation_former_name f WHERE f.organisation_id = o.id), o.valid_from), ?
      FROM organisation o WHERE o.id = ? AND (o.valid_to IS NULL OR o.valid_to > ?)\
      """;

  private static final String NAME =
      "UPDATE organisation SET name = ?, name_folded = ?, version = version + 1 WHERE id = ?";

  private final Sql sql;
  private final OrganisationsTold organisations;

  ComingNames(Sql sql, OrganisationsTold organisations) {
    this.sql = sql;
    this.organisations = organisations;
  }

  private record Coming(UUID id, UUID organisation, String name) {}

  /** Notes the names for their day. */
  void note(List<Plan.Renamed> renamed, LocalDate day) {
    Rows.of(renamed)
        .with("id", "uuid", r -> UuidV7.next())
        .with("organisation_id", "uuid", r -> r.unit().id())
        .with("name", "text", Plan.Renamed::name)
        .with("takes_effect", "date", r -> day)
        .insert(sql, "organisation_coming_name");
  }

  /** After what opens on the day, before what people do in it. */
  @Override
  public List<DayEffect> effects() {
    return List.of(new DayEffect("organisations-rename", 15, this::give));
  }

  private Optional<UUID> give(LocalDate day, UUID after, int atMost) {
    var due =
        sql.list(
            TAKE,
            List.of(day, after, atMost),
            row ->
                new Coming(
                    row.getObject("id", UUID.class),
                    row.getObject("organisation_id", UUID.class),
                    row.getString("name")));
    var named = new ArrayList<UUID>();
    for (var coming : due) {
      if (sql.update(KEEP_FORMER, Arrays.asList(UuidV7.next(), day, coming.organisation(), day))
          == 1) {
        sql.update(
            NAME, List.of(coming.name(), " " + Text.fold(coming.name()), coming.organisation()));
        named.add(coming.organisation());
      }
    }
    organisations.tell(named, "changed", view -> Map.of("name", view.name()));
    return due.stream().map(Coming::id).max(UUID::compareTo);
  }
}
