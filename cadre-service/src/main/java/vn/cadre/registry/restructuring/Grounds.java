package vn.cadre.registry.restructuring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.TitleRank;

/**
 * What stands in the caller's scope where a restructuring would begin, held until it is carried
 * out.
 *
 * @param units those that the request names and that there are, by code
 * @param left organisations below the ending ones that would stay, by code with the one above
 * @param posts positions of the named organisations that last until the day or beyond, by id
 * @param holders who holds or will hold a seat of an ending organisation after the day
 * @param taken seats of posts that go on, which somebody holds on the day or later
 * @param titles those that the request names
 * @param bodies committees of the named organisations that last beyond the day, by code
 */
record Grounds(
    Map<String, Unit> units,
    Map<String, String> left,
    Map<UUID, Post> posts,
    List<Holder> holders,
    Map<UUID, Set<Integer>> taken,
    Map<String, KnownTitle> titles,
    List<Body> bodies) {

  record KnownTitle(UUID id, String code, TitleRank rank) {

    static KnownTitle of(ResultSet row) throws SQLException {
      return new KnownTitle(
          row.getObject("id", UUID.class),
          row.getString("code"),
          TitleRank.valueOf(row.getString("rank")));
    }
  }

  private record Seat(UUID postId, int seatNo) {}

  /** Reads it, in one order so that two restructurings do not wait for each other. */
  @ApplicationScoped
  static class Reader {
    private static final String UNITS =
        "SELECT "
            + Unit.COLUMNS
            + " FROM organisation o WHERE o.code = ANY (?) ORDER BY o.id FOR NO KEY UPDATE";
    private static final String LEFT =
        """
        SELECT o.code, f.code AS above
        FROM unnest(?::text[], ?::text[]) AS f (code, path) JOIN organisation o ON o.path ^@ f.path
        WHERE o.path <> f.path AND o.code <> ALL (?)
          AND (o.valid_to IS NULL OR o.valid_to > ? OR o.valid_to = ? AND NOT %s)
        ORDER BY o.path\
        """
            .formatted(Unit.RESTRUCTURED);
    private static final String POSTS =
        Post.SELECT
            + """
             WHERE p.organisation_id = ANY (?::uuid[]) AND (p.valid_to IS NULL OR p.valid_to >= ?)
            ORDER BY p.id FOR UPDATE OF p\
            """;
    private static final String HOLDERS =
        """
        SELECT a.id, a.version, a.cadre_id, c.full_name, a.position_id, o.code AS organisation, t.code AS title, a.seat_no,
               a.kind, a.main, a.valid_from, a.ends, a.planned_end, a.end_decision_id, a.extended_by_id, a.extended_to,
               coalesce(a.valid_to = o.valid_to AND a.end_decision_id IS NULL, false) AS ends_with_unit
        FROM appointment a JOIN cadre c ON c.id = a.cadre_id JOIN position p ON p.id = a.position_id
        JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
        WHERE p.organisation_id = ANY (?::uuid[]) AND a.annulled_by_id IS NULL AND (a.valid_to IS NULL OR a.valid_to > ?
          OR a.main AND a.valid_to = ? AND o.valid_to = ? AND a.end_decision_id IS NULL
             AND NOT EXISTS (SELECT 1 FROM appointment n
                             WHERE n.cadre_id = a.cadre_id AND n.main AND n.valid_from >= a.valid_to))
        ORDER BY o.path, t.code, a.seat_no, a.valid_from, a.id FOR UPDATE OF a\
        """;
    private static final String AWAITING =
        """
        SELECT h.cadre_id, c.full_name, o.code AS organisation, h.valid_from
        FROM cadre_home h JOIN cadre c ON c.id = h.cadre_id JOIN organisation o ON o.id = h.organisation_id
        WHERE h.organisation_id = ANY (?::uuid[]) AND h.appointment_id IS NULL AND h.counted AND h.valid_to > ?
          AND c.status NOT IN ('RETIRED', 'LEFT', 'DECEASED')
        ORDER BY o.path, c.name_sort, c.id\
        """;
    private static final String TAKEN =
        """
        SELECT DISTINCT a.position_id, a.seat_no FROM appointment a
        WHERE a.position_id = ANY (?::uuid[]) AND a.seat_no IS NOT NULL
          AND (a.valid_to IS NULL OR a.valid_to > ?)\
        """;
    private static final String BODIES =
        Body.SELECT
            + """
             WHERE b.organisation_id = ANY (?::uuid[]) AND (b.valid_to IS NULL OR b.valid_to > ?)
            ORDER BY b.id FOR UPDATE OF b\
            """;
    private static final String TITLES = "SELECT id, code, rank FROM title WHERE code = ANY (?)";

    private final Sql sql;

    Reader(Sql sql) {
      this.sql = sql;
    }

    Grounds of(NewRestructuring given) {
      var day = given.effectiveFrom();
      var units = new LinkedHashMap<String, Unit>();
      sql.list(UNITS, List.of(named(given)), Unit::of)
          .forEach(unit -> units.put(unit.code(), unit));
      if (given.kind() == RestructuringKind.RENAME) {
        return new Grounds(units, Map.of(), Map.of(), List.of(), Map.of(), Map.of(), List.of());
      }
      var ending = given.from().stream().map(units::get).filter(u -> u != null).toList();
      var ids = ids(ending);
      var posts =
          sql.list(POSTS, List.of(ids(units.values()), day), Post::of).stream()
              .collect(Collectors.toMap(Post::id, post -> post));
      var holders =
          Stream.concat(
                  sql.list(HOLDERS, List.of(ids, day, day, day), Holder::of).stream(),
                  sql.list(AWAITING, List.of(ids, day), Holder::awaiting).stream())
              .toList();
      return new Grounds(
          units,
          left(ending, given.from(), day),
          posts,
          holders,
          taken(posts, day),
          titles(given),
          bodies(units.values(), day));
    }

    private List<Body> bodies(Collection<@Nullable Unit> units, LocalDate day) {
      return sql.list(BODIES, List.of(ids(units), day), Body::of).stream()
          .sorted(Comparator.comparing(Body::code))
          .toList();
    }

    private Map<String, String> left(List<Unit> ending, List<String> from, LocalDate day) {
      var left = new LinkedHashMap<String, String>();
      sql.list(
          LEFT,
          List.of(
              SqlArray.of("text", ending.stream().map(Unit::code).toList()),
              SqlArray.of("text", ending.stream().map(Unit::path).toList()),
              from,
              day,
              day),
          row -> left.put(row.getString("code"), row.getString("above")));
      return left;
    }

    private Map<UUID, Set<Integer>> taken(Map<UUID, Post> posts, LocalDate day) {
      var taken = new HashMap<UUID, Set<Integer>>();
      sql.list(
              TAKEN,
              List.of(SqlArray.of("uuid", posts.keySet()), day),
              row -> new Seat(row.getObject("position_id", UUID.class), row.getInt("seat_no")))
          .forEach(seat ->
              taken.computeIfAbsent(seat.postId(), id -> new HashSet<>()).add(seat.seatNo()));
      return taken;
    }

    private Map<String, KnownTitle> titles(NewRestructuring given) {
      var codes =
          Stream.concat(
                  given.to().stream()
                      .flatMap(t -> t.positions() == null ? Stream.of() : t.positions().stream())
                      .map(TargetPosition::titleCode),
                  given.dispositions().stream().map(Disposition::title).filter(t -> t != null))
              .distinct()
              .toList();
      return sql.list(TITLES, List.of(codes), KnownTitle::of).stream()
          .collect(Collectors.toMap(KnownTitle::code, title -> title));
    }

    private static List<String> named(NewRestructuring given) {
      return Stream.of(
              given.from().stream(),
              given.to().stream().flatMap(t -> Stream.of(t.code(), t.parent())),
              given.dispositions().stream().map(Disposition::organisation),
              given.bodies().stream().map(BodyFate::organisation))
          .flatMap(codes -> codes)
          .filter(code -> code != null)
          .distinct()
          .toList();
    }

    private static SqlArray ids(Collection<@Nullable Unit> units) {
      return SqlArray.of("uuid", units.stream().map(Unit::id).toList());
    }
  }
}
