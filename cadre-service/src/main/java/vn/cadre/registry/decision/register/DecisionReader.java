package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionRef;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.decision.Effect;

/** Reads decision documents with what hangs on them, as far as the caller is told of it. */
@ApplicationScoped
class DecisionReader {
  private static final String LOCK = "SELECT 1 FROM decision WHERE id = ? FOR NO KEY UPDATE";
  private static final String CORRECTIONS =
      "SELECT * FROM decision_correction WHERE decision_id = ? ORDER BY corrected_at DESC, id DESC";
  private static final String REVOCATION =
      """
      SELECT r.id, r.type, r.number, r.date, r.issuer, d.revoked_from, d.revocation_reason
      FROM decision d JOIN decision r ON r.id = d.revoked_by_id WHERE d.id = ?\
      """;

  private final Sql sql;
  private final DecisionSight sight;
  private final Bases bases;
  private final Subjects subjects;
  private final BroughtAbout broughtAbout;
  private final AllowedActions actions;

  DecisionReader(
      Sql sql,
      DecisionSight sight,
      Bases bases,
      Subjects subjects,
      BroughtAbout broughtAbout,
      AllowedActions actions) {
    this.sql = sql;
    this.sight = sight;
    this.bases = bases;
    this.subjects = subjects;
    this.broughtAbout = broughtAbout;
    this.actions = actions;
  }

  private record Found(long version, DecisionSummary summary) {}

  /** The document, if the caller is told of it. */
  @Transactional
  DecisionDocument get(UUID id) {
    return read(id, DecisionDocument.SHOWN);
  }

  /** As {@link #get}, with more subjects than are shown otherwise. */
  @Transactional(Transactional.TxType.MANDATORY)
  DecisionDocument get(UUID id, int subjectsShown) {
    return read(id, subjectsShown);
  }

  private DecisionDocument read(UUID id, int subjectsShown) {
    return sight
        .narrowOne(Select.of(DecisionSummary.COLUMNS, DecisionSummary.FROM))
        .where("d.id = ?", id)
        .all(sql, "", row -> new Found(row.getLong("version"), DecisionSummary.of(row)))
        .stream()
        .findFirst()
        .map(found -> document(found, subjectsShown))
        .orElseThrow(ProblemException::notFound);
  }

  @Transactional
  Page<SubjectView> subjects(UUID id, Supplier<PartQuery> asked, String fingerprint) {
    return subjects.page(told(id), asked.get().paging(), fingerprint);
  }

  @Transactional
  Page<Effect> effects(UUID id, Supplier<PartQuery> asked, String fingerprint) {
    return broughtAbout.page(told(id), asked.get().paging(), fingerprint);
  }

  /** The id again, if the caller is told of the document. */
  private UUID told(UUID id) {
    return sight
        .narrowOne(Select.of("d.id", "decision d"))
        .where("d.id = ?", id)
        .all(sql, "", row -> row.getObject("id", UUID.class))
        .stream()
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  /** As {@link #get}, held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  DecisionDocument held(UUID id) {
    sql.list(LOCK, List.of(id), row -> true);
    return get(id);
  }

  private static RevocationView revocation(ResultSet row) throws SQLException {
    return new RevocationView(
        DecisionRef.of(row),
        row.getObject("revoked_from", LocalDate.class),
        row.getString("revocation_reason"));
  }

  private DecisionDocument document(Found found, int subjectsShown) {
    var known = found.summary();
    var resting = bases.resting(known.id(), DecisionDocument.SHOWN + 1);
    var about = subjects.first(known.id(), subjectsShown + 1);
    var done = broughtAbout.first(known.id(), DecisionDocument.SHOWN + 1);
    return new DecisionDocument(
        known.id(),
        found.version(),
        known.type(),
        known.number(),
        known.date(),
        known.issuer(),
        known.issuerOrganisationId(),
        known.issuerOrganisationName(),
        known.tier(),
        known.summary(),
        known.state(),
        known.attachmentId(),
        bases.of(known.id()),
        first(resting, DecisionDocument.SHOWN),
        first(about, subjectsShown),
        first(done, DecisionDocument.SHOWN),
        DecisionDocument.More.of(
            known.id(),
            resting.size() > DecisionDocument.SHOWN,
            about.size() > subjectsShown,
            done.size() > DecisionDocument.SHOWN),
        sql.list(CORRECTIONS, List.of(known.id()), CorrectionView::of),
        sql.one(REVOCATION, List.of(known.id()), DecisionReader::revocation).orElse(null),
        actions.of(
            DecisionResource.class,
            action -> action.equals("patch") || known.state() == DecisionState.IN_FORCE));
  }

  private static <T> List<T> first(List<T> found, int most) {
    return found.size() > most ? found.subList(0, most) : found;
  }
}
