package vn.cadre.registry.restructuring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.code.TitleRank;

/** A position, as it stands or as it will. */
record Post(
    UUID id,
    UUID organisationId,
    String organisation,
    UUID titleId,
    String title,
    TitleRank rank,
    int seats,
    @Nullable ManagementTier managementTier,
    boolean nonLocal,
    boolean termLimited,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    long version) {
  static final String SELECT =
      """
      SELECT p.id, p.version, p.organisation_id, o.code AS organisation, p.title_id, t.code AS title, t.rank, p.seats,
             p.management_tier, p.non_local, p.term_limited, p.valid_from, p.valid_to
      FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id\
      """;

  /** By organisation and title, the same each time. */
  static final Comparator<Post> BY_KEY =
      Comparator.comparing(Post::organisation).thenComparing(Post::title);

  /** A title is one position in an organisation at a time. */
  record Key(String organisation, String title) {}

  static Post of(ResultSet row) throws SQLException {
    var tier = row.getString("management_tier");
    return new Post(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("organisation"),
        row.getObject("title_id", UUID.class),
        row.getString("title"),
        TitleRank.valueOf(row.getString("rank")),
        row.getInt("seats"),
        tier == null ? null : ManagementTier.valueOf(tier),
        row.getBoolean("non_local"),
        row.getBoolean("term_limited"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getLong("version"));
  }

  Key key() {
    return new Key(organisation, title);
  }

  /** Whether the tier that manages the post is there on the day, or nobody said which one it is. */
  boolean isManagedOn(LocalDate day) {
    return managementTier == null
        || managementTier.validTo() == null
        || day.isBefore(managementTier.validTo());
  }

  Post in(Unit unit, UUID newId, LocalDate from) {
    return new Post(
        newId,
        unit.id(),
        unit.code(),
        titleId,
        title,
        rank,
        seats,
        managementTier,
        nonLocal,
        termLimited,
        from,
        null,
        0);
  }

  Post withSeats(int number) {
    return new Post(
        id,
        organisationId,
        organisation,
        titleId,
        title,
        rank,
        number,
        managementTier,
        nonLocal,
        termLimited,
        validFrom,
        validTo,
        version);
  }
}
