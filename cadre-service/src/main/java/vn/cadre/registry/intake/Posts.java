package vn.cadre.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.position.PositionView;

/** The positions that a batch names by organisation and title, of any time. */
@ApplicationScoped
public class Posts {
  private static final String FIND =
      """
      SELECT p.id, p.version, p.organisation_id, o.code AS organisation_code, o.name AS organisation_name,
        t.code AS title_code, t.name AS title_name, t.rank, p.seats, p.management_tier, p.non_local,
        p.term_limited, p.valid_from, p.valid_to
      FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      WHERE (o.code, t.code) IN (SELECT * FROM unnest(?::text[], ?::text[]))
      ORDER BY p.id FOR UPDATE OF p\
      """;

  private final Sql sql;

  Posts(Sql sql) {
    this.sql = sql;
  }

  /** A title in an organisation. */
  public record Place(String organisation, String title) {

    public static @Nullable Place of(ImportRow row) {
      var organisation = row.text("organisation");
      var title = row.text("title");
      return organisation == null || title == null ? null : new Place(organisation, title);
    }
  }

  /** Positions by place, several where a place had several in its time. */
  public record Known(Map<Place, List<PositionView>> byPlace) {

    public List<PositionView> at(Place place) {
      return byPlace.getOrDefault(place, List.of());
    }

    /** The position in force when something started, as precisely as its start is known. */
    public @Nullable PositionView on(Place place, PartialDate start) {
      return at(place).stream()
          .filter(p ->
              !start.latest().isBefore(p.validFrom())
                  && (p.validTo() == null || start.earliest().isBefore(p.validTo())))
          .findFirst()
          .orElse(null);
    }
  }

  /** Locked, so that nobody else gives away their seats meanwhile. */
  public Known locked(List<ImportRow> rows) {
    var places = rows.stream().map(Place::of).filter(p -> p != null).distinct().toList();
    var byPlace = new HashMap<Place, List<PositionView>>();
    if (!places.isEmpty()) {
      var found =
          sql.list(
              FIND,
              List.of(
                  SqlArray.of("text", places.stream().map(Place::organisation).toList()),
                  SqlArray.of("text", places.stream().map(Place::title).toList())),
              Posts::position);
      for (var position : found) {
        byPlace
            .computeIfAbsent(
                new Place(position.organisationCode(), position.titleCode()),
                place -> new ArrayList<>())
            .add(position);
      }
    }
    return new Known(byPlace);
  }

  private static PositionView position(ResultSet row) throws SQLException {
    var tier = row.getString("management_tier");
    return new PositionView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        row.getString("title_code"),
        row.getString("title_name"),
        TitleRank.valueOf(row.getString("rank")),
        row.getInt("seats"),
        tier == null ? null : ManagementTier.valueOf(tier),
        row.getBoolean("non_local"),
        row.getBoolean("term_limited"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
