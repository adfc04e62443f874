package vn.cadre.registry.candidate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.OrganisationLevel;
import vn.cadre.registry.code.TitleRank;

/**
 * The post that is to be filled.
 *
 * @param path of its organisation
 * @param validTo the first day on which it, or its organisation, is not there; null while both are
 */
record AskedPost(
    UUID id,
    UUID organisationId,
    String path,
    OrganisationLevel level,
    UUID titleId,
    String titleCode,
    TitleRank rank,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  private static final Bilingual NOT_THERE =
      new Bilingual(
          "Vị trí có từ %s đến trước %s, không có vào ngày %s",
          "There is the post from %s until before %s, not on %s");
  private static final String OPEN = "…";

  /** Adds a violation where there is no such post on the day. */
  void requireInForce(LocalDate day, Violations violations) {
    if (day.isBefore(validFrom) || validTo != null && !day.isBefore(validTo)) {
      violations.add(
          "asOf",
          "position-not-in-force",
          NOT_THERE.with(validFrom, validTo == null ? OPEN : validTo, day));
    }
  }

  /** Whether a post of this rank can be a higher one at all. */
  boolean leads() {
    return rank != TitleRank.STAFF;
  }

  private static AskedPost of(ResultSet row) throws SQLException {
    return new AskedPost(
        row.getObject("id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("path"),
        OrganisationLevel.valueOf(row.getString("level")),
        row.getObject("title_id", UUID.class),
        row.getString("title_code"),
        TitleRank.valueOf(row.getString("rank")),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  /** Finds posts in scope. */
  @ApplicationScoped
  static class Finder {
    private static final String FIND =
        """
        SELECT p.id, p.organisation_id, o.path, o.level, p.title_id, t.code AS title_code, t.rank, p.valid_from,
          least(p.valid_to, o.valid_to) AS valid_to
        FROM position p JOIN organisation o ON o.id = p.organisation_id JOIN title t ON t.id = p.title_id
        WHERE p.id = ?\
        """;

    private final Sql sql;

    Finder(Sql sql) {
      this.sql = sql;
    }

    Optional<AskedPost> find(UUID id, Scope scope) {
      return sql.one(FIND, List.of(id), AskedPost::of).filter(post -> scope.covers(post.path()));
    }
  }
}
