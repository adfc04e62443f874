package vn.cadre.registry.intake.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.Span;
import vn.cadre.platform.imports.ImportRow;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.intake.Posts;

/** The positions that rows name by organisation and title, without holding them. */
final class Places {
  private static final String FIND =
      """
      SELECT p.id, o.code, t.code AS title, o.path, p.valid_from, p.valid_to
      FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      WHERE (o.code, t.code) IN (SELECT * FROM unnest(?::text[], ?::text[])) ORDER BY p.valid_from\
      """;

  private final Map<Posts.Place, List<Seat>> known = new HashMap<>();

  private Places() {}

  private record Seat(UUID id, Span validity) {}

  static Places of(Sql sql, List<ImportRow> rows, Scope scope) {
    var asked = rows.stream().map(Posts.Place::of).filter(Objects::nonNull).distinct().toList();
    var places = new Places();
    if (!asked.isEmpty()) {
      sql.list(
          FIND,
          List.of(
              SqlArray.of("text", asked.stream().map(Posts.Place::organisation).toList()),
              SqlArray.of("text", asked.stream().map(Posts.Place::title).toList())),
          row ->
              scope.covers(row.getString("path"))
                  && places
                      .known
                      .computeIfAbsent(
                          new Posts.Place(row.getString("code"), row.getString("title")),
                          place -> new ArrayList<>())
                      .add(
                          new Seat(
                              row.getObject("id", UUID.class),
                              new Span(
                                  row.getObject("valid_from", LocalDate.class),
                                  row.getObject("valid_to", LocalDate.class)))));
    }
    return places;
  }

  /** The position that existed on the day of the document, or else the first to come after it. */
  @Nullable UUID on(ImportRow row) {
    var place = Posts.Place.of(row);
    var date = row.day("date");
    if (place == null || date == null) {
      return null;
    }
    return known.getOrDefault(place, List.of()).stream()
        .filter(seat -> seat.validity().contains(date) || seat.validity().from().isAfter(date))
        .findFirst()
        .map(Seat::id)
        .orElse(null);
  }
}
