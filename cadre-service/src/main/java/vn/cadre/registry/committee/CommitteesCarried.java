package vn.cadre.registry.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.BodyKind;

/**
 * Ends committees whose organisation ends, and lets their members go on in those that come after.
 * Who was a member before the day was one of the former committee; from the day on they are of the
 * next one, until the same day, with what had been decided of it.
 */
@ApplicationScoped
public class CommitteesCarried {
  private static final String END =
      "UPDATE body SET valid_to = ?, version = version + 1 WHERE id = ANY (?::uuid[])";
  private static final String MOVE =
      "UPDATE body SET organisation_id = ?, version = version + 1 WHERE id = ?";
  private static final String MEMBERS =
      """
      SELECT id, version, body_id, cadre_id, title_id, starts, ends, planned_end, separation_id, valid_from, valid_to
      FROM body_membership WHERE body_id = ANY (?::uuid[]) AND (valid_to IS NULL OR valid_to > ?)
      ORDER BY valid_from, id FOR UPDATE\
      """;

  private final Sql sql;
  private final BodiesTold bodies;
  private final MembershipsTold memberships;

  CommitteesCarried(Sql sql, BodiesTold bodies, MembershipsTold memberships) {
    this.sql = sql;
    this.bodies = bodies;
    this.memberships = memberships;
  }

  /** A committee that begins on the day. */
  public record Next(
      UUID id,
      String code,
      UUID organisationId,
      BodyKind kind,
      String name,
      @Nullable LocalDate validTo) {}

  /**
   * What becomes of committees.
   *
   * @param ended those that end
   * @param made those that begin
   * @param moved the organisation of those that had not begun, by their id
   * @param next where the members of one that ends go, by id
   */
  public record Fates(
      Collection<UUID> ended, List<Next> made, Map<UUID, UUID> moved, Map<UUID, UUID> next) {}

  private record Seat(UUID body, UUID cadre) {}

  private record Member(
      UUID id,
      long version,
      Seat seat,
      @Nullable UUID titleId,
      String starts,
      @Nullable String ends,
      @Nullable String plannedEnd,
      @Nullable UUID separationId,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    static Member of(ResultSet row) throws SQLException {
      return new Member(
          row.getObject("id", UUID.class),
          row.getLong("version"),
          new Seat(row.getObject("body_id", UUID.class), row.getObject("cadre_id", UUID.class)),
          row.getObject("title_id", UUID.class),
          row.getString("starts"),
          row.getString("ends"),
          row.getString("planned_end"),
          row.getObject("separation_id", UUID.class),
          row.getObject("valid_from", LocalDate.class),
          row.getObject("valid_to", LocalDate.class));
    }

    boolean lastsLongerThan(Member other) {
      return other.validTo != null && (validTo == null || validTo.isAfter(other.validTo));
    }
  }

  /** Whoever goes on in another committee, in a membership of its own. */
  private record Joining(UUID id, Seat seat, Member former) {}

  /** The memberships that were touched. */
  private record Carried(List<UUID> ended, List<UUID> moved, List<UUID> made) {}

  /**
   * Does it; the committees are held by whoever planned it.
   *
   * @return whoever is seen through other committees from now on
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<UUID> out(Fates fates, LocalDate day) {
    var former = members(fates.ended(), day);
    var received = new HashSet<Seat>();
    members(fates.next().values(), day).forEach(m -> received.add(m.seat()));
    sql.update(END, List.of(day, SqlArray.of("uuid", fates.ended())));
    fates.moved().forEach((body, organisation) -> sql.update(MOVE, List.of(organisation, body)));
    Rows.of(fates.made())
        .with("id", "uuid", Next::id)
        .with("version", "bigint", n -> 0)
        .with("code", "text", Next::code)
        .with("organisation_id", "uuid", Next::organisationId)
        .with("kind", "text", Next::kind)
        .with("name", "text", Next::name)
        .with("valid_from", "date", n -> day)
        .with("valid_to", "date", Next::validTo)
        .insert(sql, "body");
    var carried = carry(former, fates.next(), received, day);
    tell(fates, carried, day);
    var people = new HashSet<UUID>();
    former.forEach(m -> people.add(m.seat().cadre()));
    members(fates.moved().keySet(), day).forEach(m -> people.add(m.seat().cadre()));
    return people;
  }

  private List<Member> members(Collection<UUID> bodies, LocalDate day) {
    return sql.list(MEMBERS, List.of(SqlArray.of("uuid", bodies), day), Member::of);
  }

  /** Whoever sat on several that become one is one member of it, for the longest of them. */
  private Carried carry(
      List<Member> former, Map<UUID, UUID> next, Set<Seat> received, LocalDate day) {
    var begun = new ArrayList<Member>();
    var coming = new ArrayList<Member>();
    var joining = new LinkedHashMap<Seat, Joining>();
    for (var member : former) {
      var after = next.get(member.seat().body());
      if (!member.validFrom().isBefore(day)) {
        coming.add(member);
        continue;
      }
      begun.add(member);
      var seat = after == null ? null : new Seat(after, member.seat().cadre());
      if (seat != null && !received.contains(seat)) {
        joining.merge(
            seat,
            new Joining(UuidV7.next(), seat, member),
            (one, other) -> other.former().lastsLongerThan(one.former()) ? other : one);
      }
    }
    Rows.of(begun)
        .with("id", "uuid", Member::id)
        .with("ends", "text", m -> day)
        .with("planned_end", "text", m -> null)
        .with("separation_id", "uuid", m -> null)
        .update(sql, "body_membership", Member::version);
    Rows.of(coming)
        .with("id", "uuid", Member::id)
        .with("body_id", "uuid", m -> next.get(m.seat().body()))
        .update(sql, "body_membership", Member::version);
    Rows.of(List.copyOf(joining.values()))
        .with("id", "uuid", Joining::id)
        .with("version", "bigint", j -> 0)
        .with("body_id", "uuid", j -> j.seat().body())
        .with("cadre_id", "uuid", j -> j.seat().cadre())
        .with("title_id", "uuid", j -> j.former().titleId())
        .with("starts", "text", j -> day)
        .with("ends", "text", j -> j.former().ends())
        .with("planned_end", "text", j -> j.former().plannedEnd())
        .with("separation_id", "uuid", j -> j.former().separationId())
        .insert(sql, "body_membership");
    return new Carried(
        begun.stream().map(Member::id).toList(),
        coming.stream().map(Member::id).toList(),
        joining.values().stream().map(Joining::id).toList());
  }

  private void tell(Fates fates, Carried carried, LocalDate day) {
    bodies.tell(
        fates.made().stream().map(Next::id).toList(),
        "created",
        made -> Map.of("code", made.code()));
    bodies.tell(
        fates.moved().keySet(),
        "changed",
        moved ->
            Map.of(
                "organisationId",
                moved.organisationId(),
                "organisationCode",
                moved.organisationCode()));
    memberships.tell(carried.ended(), "changed", member -> Map.of("to", day));
    memberships.tell(
        carried.moved(),
        "changed",
        member -> Map.of("bodyId", member.bodyId(), "bodyCode", member.bodyCode()));
    memberships.tell(carried.made(), "recorded", made -> Map.of("cadreId", made.cadreId()));
    bodies.tell(fates.ended(), "changed", ended -> Map.of("validTo", day));
  }
}
