package vn.cadre.registry.cadre;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.AppointmentKind;
import vn.cadre.registry.code.TitleRank;
import vn.cadre.registry.known.Recorded;

/** A post that someone holds on a day. */
@Schema(name = "HeldPost")
public record HeldPost(
    UUID appointmentId,
    UUID positionId,
    String organisationCode,
    String organisationName,
    String titleCode,
    String titleName,
    TitleRank rank,
    AppointmentKind kind,
    boolean main,
    PartialDate from) {

  /** Finds the posts of many people at once. */
  @ApplicationScoped
  public static class Finder {
    private static final String APPOINTMENTS = "appointment";
    // PostgreSQL expects ten of a list: for one it finds a plan of its own cheaper, and plans that
    // anew each time, which takes longer than the query does
    private static final String ONE = "= ?";
    private static final String MANY = "= ANY (?::uuid[])";

    private static final String HELD =
        held(APPOINTMENTS, "position_label", "organisation_label", MANY);
    private static final String HELD_BY_ONE =
        held(APPOINTMENTS, "position_label", "organisation_label", ONE);
    private static final String HELD_IN_SCOPE = held(APPOINTMENTS, "position", "organisation", ONE);

    private static String held(
        String appointments, String positions, String organisations, String people) {
      return """
      SELECT a.cadre_id, a.id, a.position_id, o.code AS organisation_code, o.name AS organisation_name,
             t.code AS title_code, t.name AS title_name, t.rank, a.kind, a.main, a.starts
      FROM %s a JOIN %s p ON p.id = a.position_id
      JOIN %s o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
      WHERE a.cadre_id %s AND a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)
      ORDER BY a.main DESC, a.valid_from, a.id\
      """
          .formatted(appointments, positions, organisations, people);
    }

    private final Sql sql;

    Finder(Sql sql) {
      this.sql = sql;
    }

    private record Row(UUID cadreId, HeldPost post) {}

    /** All posts of people in scope. */
    public Map<UUID, List<HeldPost>> on(LocalDate day, Collection<UUID> cadreIds) {
      return switch (cadreIds.size()) {
        case 0 -> Map.of();
        case 1 -> find(HELD_BY_ONE, List.of(), day, cadreIds.iterator().next());
        default -> find(HELD, List.of(), day, cadreIds);
      };
    }

    /** All posts of one person in scope, as they were recorded. */
    List<HeldPost> on(LocalDate day, Recorded source) {
      var held =
          held(
              source.rows(APPOINTMENTS, "appointments"),
              "position_label",
              "organisation_label",
              ONE);
      return find(held, source.arguments(), day, source.person())
          .getOrDefault(source.person(), List.of());
    }

    /** Posts in scope of one person, who may belong elsewhere. */
    List<HeldPost> inScope(LocalDate day, UUID cadreId) {
      return find(HELD_IN_SCOPE, List.of(), day, cadreId).getOrDefault(cadreId, List.of());
    }

    /**
     * @param people as the statement wants them: an id or a list
     */
    private Map<UUID, List<HeldPost>> find(
        String held, List<Object> source, LocalDate day, Object people) {
      var arguments = new ArrayList<>(source);
      arguments.addAll(List.of(people, day, day));
      return sql
          .list(
              held,
              arguments,
              row ->
                  new Row(
                      row.getObject("cadre_id", UUID.class),
                      new HeldPost(
                          row.getObject("id", UUID.class),
                          row.getObject("position_id", UUID.class),
                          row.getString("organisation_code"),
                          row.getString("organisation_name"),
                          row.getString("title_code"),
                          row.getString("title_name"),
                          TitleRank.valueOf(row.getString("rank")),
                          AppointmentKind.valueOf(row.getString("kind")),
                          row.getBoolean("main"),
                          PartialDate.parse(row.getString("starts")))))
          .stream()
          .collect(
              Collectors.groupingBy(
                  Row::cadreId, Collectors.mapping(Row::post, Collectors.toList())));
    }
  }
}
