package vn.cadre.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.problem.RegistryProblem;

/** The table of decision documents: a paper cited twice is one document. */
@ApplicationScoped
public class Decisions {
  private static final String INSERT =
      """
      INSERT INTO decision (id, version, type, number, date, issuer, tier)
      VALUES (?, 0, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT decision_key DO NOTHING\
      """;
  private static final String FIND =
      "SELECT "
          + DecisionView.COLUMNS
          + " FROM decision d WHERE d.number = ? AND d.date = ? AND d.issuer = ? FOR NO KEY UPDATE";
  private static final String TELL_TIER =
      "UPDATE decision SET tier = ?, version = version + 1 WHERE id = ?";

  private final Sql sql;

  Decisions(Sql sql) {
    this.sql = sql;
  }

  /**
   * The document with the paper's key, registered now if it was not yet. Whoever cites it need not
   * say its tier; the first one who does adds it.
   *
   * @throws ProblemException {@code decision-differs}, where it is registered with another type or
   *     tier
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID register(DecisionPaper paper) {
    sql.update(
        INSERT,
        Arrays.asList(
            UuidV7.next(),
            paper.type(),
            paper.number(),
            paper.date(),
            paper.issuer(),
            paper.tier()));
    var known =
        sql.one(FIND, List.of(paper.number(), paper.date(), paper.issuer()), DecisionView::of)
            .orElseThrow();
    var tierDiffers = known.tier() != null && paper.tier() != null && known.tier() != paper.tier();
    if (known.type() != paper.type() || tierDiffers) {
      throw ProblemException.of(RegistryProblem.DECISION_DIFFERS);
    }
    if (known.tier() == null && paper.tier() != null) {
      sql.update(TELL_TIER, List.of(paper.tier(), known.id()));
    }
    return known.id();
  }
}
