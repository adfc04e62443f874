package vn.cadre.training.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;

/** Tells by name who lacks what a course can give, within the caller's scope. */
@ApplicationScoped
class NeedyService {
  private static final Sorting SORTING =
      Sorting.of("h.appointment_id", "name")
          .by("name", "h.name_sort", "text COLLATE \"C\"")
          .by("organisation", "h.path", "text COLLATE \"C\"")
          .by("title", "h.title_code", "text");
  private static final String COLUMNS =
      """
      h.cadre_id, h.full_name, h.title_code, h.attainment, coalesce(o.code, '') AS organisation_code,
      coalesce(o.name, '') AS organisation_name\
      """;

  /** Codes hold no blanks; one array that is looked up by hash, however many stand in it. */
  private static final String NEEDY = "h.title_code || ' ' || h.attainment = ANY (?)";

  private final NeedFrames frames;
  private final HolderGroups groups;
  private final Sql sql;

  NeedyService(NeedFrames frames, HolderGroups groups, Sql sql) {
    this.frames = frames;
    this.groups = groups;
    this.sql = sql;
  }

  private record Alike(String titleCode, int attainment) {
    String written() {
      return titleCode + " " + attainment;
    }
  }

  @Transactional
  Page<PersonInNeed> page(NeedyQuery query, String fingerprint) {
    var frame = frames.of(query.whose());
    Map<Alike, List<PersonInNeed.Lack>> needy = new HashMap<>();
    for (var group : groups.of(frame, false)) {
      var outcomes = group.outcomes();
      if (outcomes != null && outcomes.stream().anyMatch(query::wants)) {
        needy.put(
            new Alike(group.titleCode(), group.attainment()),
            outcomes.stream().filter(query::wants).map(PersonInNeed.Lack::of).toList());
      }
    }
    var alike = needy.keySet().stream().map(Alike::written).toList();
    return frame
        .holders(COLUMNS, " LEFT JOIN organisation o ON o.id = h.organisation_id")
        .where(NEEDY, SqlArray.of("text", alike))
        .page(
            sql,
            query.paging(),
            SORTING,
            fingerprint,
            row -> person(row, frame.standards(), needy));
  }

  private static PersonInNeed person(
      ResultSet row,
      Map<String, TitleStandard> standards,
      Map<Alike, List<PersonInNeed.Lack>> needy)
      throws SQLException {
    var alike = new Alike(row.getString("title_code"), row.getInt("attainment"));
    var standard = Objects.requireNonNull(standards.get(alike.titleCode()));
    return new PersonInNeed(
        row.getObject("cadre_id", UUID.class),
        row.getString("full_name"),
        row.getString("organisation_code"),
        row.getString("organisation_name"),
        standard.titleCode(),
        standard.titleName(),
        standard.id(),
        standard.legalBasis(),
        standard.verified(),
        Objects.requireNonNull(needy.get(alike)));
  }
}
