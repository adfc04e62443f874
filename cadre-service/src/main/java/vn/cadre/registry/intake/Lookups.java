package vn.cadre.registry.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.title.TitleView;

/** What the codes of a batch stand for, each list by one query. */
@ApplicationScoped
public class Lookups {
  private static final String TITLES =
      "SELECT id, version, code, name, rank, title_group, key_post, valid_from FROM title WHERE code = ANY (?)";
  private static final String UNITS =
      "SELECT DISTINCT code FROM administrative_unit WHERE code = ANY (?)";
  // someone belongs where their last home is, also after it has ended
  private static final String PEOPLE =
      """
      SELECT c.id, c.version, c.personal_id, c.full_name, coalesce(h.path, o.path, '') AS path
      FROM cadre c LEFT JOIN organisation o ON o.id = c.organisation_id
      LEFT JOIN LATERAL (
        SELECT path FROM person_home
        WHERE cadre_id = c.id AND valid_from <= (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
        ORDER BY valid_from DESC LIMIT 1) h ON true
      WHERE c.personal_id = ANY (?)\
      """;

  private static final String TAKEN = "SELECT * FROM personal_ids_out_of_sight(?)";

  private final Sql sql;
  private final Organisations organisations;

  Lookups(Sql sql, Organisations organisations) {
    this.sql = sql;
    this.organisations = organisations;
  }

  /** Someone on the record; {@code path} is where they belong. */
  public record Person(UUID id, long version, String fullName, String path) {}

  /** Organisations by code; those outside the scope are as if they were not there. */
  public Map<String, OrganisationRef> organisations(Collection<String> codes, Scope scope) {
    return organisations.byCodes(codes, scope);
  }

  /** As {@link #organisations}, held so that none ends while something is put into it. */
  public Map<String, OrganisationRef> organisationsHeld(Collection<String> codes, Scope scope) {
    return organisations.byCodesHeld(codes, scope);
  }

  public Map<String, TitleView> titles(Collection<String> codes) {
    return titles(codes, TITLES);
  }

  /** As {@link #titles}, locked, so that a change counts up the very version that was read. */
  public Map<String, TitleView> titlesToChange(Collection<String> codes) {
    return titles(codes, TITLES + " ORDER BY id FOR NO KEY UPDATE");
  }

  private Map<String, TitleView> titles(Collection<String> codes, String query) {
    return sql.list(query, List.of(codes), Lookups::title).stream()
        .collect(Collectors.toMap(TitleView::code, title -> title));
  }

  /** Those of the codes that an administrative unit of any time has. */
  public Set<String> units(Collection<String> codes) {
    return codes.isEmpty()
        ? Set.of()
        : new HashSet<>(sql.list(UNITS, List.of(codes), row -> row.getString(1)));
  }

  /** Those of the numbers that somebody has whose record is out of sight. */
  public Set<String> takenElsewhere(Collection<String> personalIds) {
    return new HashSet<>(sql.list(TAKEN, List.of(personalIds), row -> row.getString(1)));
  }

  /** People by personal number, as far as the caller sees their records. */
  public Map<String, Person> people(Collection<String> personalIds) {
    var people = new HashMap<String, Person>();
    sql.list(
        PEOPLE,
        List.of(personalIds),
        row ->
            people.put(
                row.getString("personal_id"),
                new Person(
                    row.getObject("id", UUID.class),
                    row.getLong("version"),
                    row.getString("full_name"),
                    row.getString("path"))));
    return people;
  }

  /** The value of a code, or null and a refused row when there is a code but nothing behind it. */
  public static <T> @Nullable T require(
      Map<String, T> known, ImportRow row, String field, RowProblem problem) {
    var code = row.text(field);
    var value = code == null ? null : known.get(code);
    if (code != null && value == null) {
      problem.at(row, field);
    }
    return value;
  }

  private static TitleView title(ResultSet row) throws SQLException {
    return new TitleView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("code"),
        row.getString("name"),
        TitleRank.valueOf(row.getString("rank")),
        row.getString("title_group"),
        row.getBoolean("key_post"),
        row.getObject("valid_from", LocalDate.class));
  }
}
