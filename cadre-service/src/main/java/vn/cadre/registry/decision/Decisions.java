package vn.cadre.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.sql.Sql;

/** The table of decision documents: a paper cited twice is one document. */
@ApplicationScoped
public class Decisions {
  private static final String INSERT =
      """
      INSERT INTO decision (id, version, type, number, date, issuer, tier)
      VALUES (?, 0, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT decision_key DO NOTHING""";
  private static final String FIND =
      "SELECT id FROM decision WHERE number = ? AND date = ? AND issuer = ?";

  private final Sql sql;

  Decisions(Sql sql) {
    this.sql = sql;
  }

  /** The document with the paper's key, registered now if it was not yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID register(DecisionPaper paper) {
    sql.update(
        INSERT,
        Arrays.asList(
            UuidV7.next(), paper.type(), paper.number(), paper.date(), paper.issuer(), paper.tier()));
    return sql.one(
            FIND,
            List.of(paper.number(), paper.date(), paper.issuer()),
            row -> row.getObject(1, UUID.class))
        .orElseThrow();
  }
}
