package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Reason;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.authority.Authority;
import vn.cadre.registry.authority.AuthorityFacts;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.problem.RegistryProblem;

/** Whether a tier may decide on all the posts that hang on a document. */
@ApplicationScoped
class DueTier {
  private static final String POSTS =
      """
      SELECT DISTINCT p.management_tier, p.path FROM appointment a JOIN position p ON p.id = a.position_id
      WHERE (a.decision_id = ? OR a.end_decision_id = ? OR a.extended_by_id = ?) AND a.annulled_by_id IS NULL
        OR a.annulled_by_id = ? OR a.id = ANY (?::uuid[])
      ORDER BY p.path, p.management_tier\
      """;

  private static final String CARRIED_ON = "SELECT carried_on(?)";

  private final Sql sql;
  private final Authority authority;

  DueTier(Sql sql, Authority authority) {
    this.sql = sql;
    this.authority = authority;
  }

  /**
   * The paper that decides on the posts.
   *
   * @param takesEffect the first day on which it tells on them
   */
  record By(
      DecisionType type, LocalDate date, LocalDate takesEffect, @Nullable ManagementTier tier) {
    private AuthorityFacts on(@Nullable ManagementTier managing) {
      return new AuthorityFacts(type, date, takesEffect, tier, managing);
    }
  }

  private record Post(@Nullable ManagementTier tier, String path) {
    static Post of(ResultSet row) throws SQLException {
      var tier = row.getString("management_tier");
      return new Post(tier == null ? null : ManagementTier.valueOf(tier), row.getString("path"));
    }
  }

  /**
   * Of every post that the document began, ended, extended or took back.
   *
   * @throws ProblemException {@code wrong-authority}, with the rule as a reason for each place that
   *     another tier manages
   */
  void requirePosts(UUID document, By paper) {
    require(refusals(document, List.of(), paper));
  }

  /**
   * As {@link #requirePosts}, also of the posts in which those go on, and no lower tier than the
   * one that issued the document.
   *
   * @param issued that tier; null where the document does not tell
   */
  void requireToRevoke(UUID document, @Nullable ManagementTier issued, By paper) {
    var carriedOn = sql.list(CARRIED_ON, List.of(document), row -> row.getObject(1, UUID.class));
    var refusals = refusals(document, carriedOn, paper);
    authority.refusal(paper.on(issued), null).ifPresent(refusals::addFirst);
    require(refusals);
  }

  private List<Reason> refusals(UUID document, List<UUID> carriedOn, By paper) {
    var refusals = new ArrayList<Reason>();
    sql.list(
            POSTS,
            List.of(document, document, document, document, SqlArray.of("uuid", carriedOn)),
            Post::of)
        .forEach(
            post -> authority.refusal(paper.on(post.tier()), post.path()).ifPresent(refusals::add));
    return refusals;
  }

  private static void require(List<Reason> refusals) {
    var reasons = refusals.stream().distinct().toList();
    if (!reasons.isEmpty()) {
      throw ProblemException.refused(
          RegistryProblem.WRONG_AUTHORITY, reasons.getFirst().message(), reasons);
    }
  }
}
