package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.attachment.Attachments;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.decision.DecisionRef;
import vn.cadre.registry.decision.DecisionState;
import vn.cadre.registry.decision.Effect;

/** Registers decision documents and completes what is told of them. */
@ApplicationScoped
class DecisionService {
  private static final String INSERT =
      """
      INSERT INTO decision (id, version, type, number, date, issuer, issuer_organisation_id, tier, summary, state,
                            attachment_id)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE', ?)\
      """;
  private static final String COMPLETE =
      """
      UPDATE decision SET issuer_organisation_id = ?, summary = ?, attachment_id = ?, version = version + 1
      WHERE id = ?\
      """;
  private static final String LOCK = "SELECT 1 FROM decision WHERE id = ? FOR NO KEY UPDATE";
  private static final String CORRECTIONS =
      "SELECT * FROM decision_correction WHERE decision_id = ? ORDER BY corrected_at DESC, id DESC";
  private static final String REVOCATION =
      """
      SELECT r.id, r.type, r.number, r.date, r.issuer, d.revoked_from, d.revocation_reason
      FROM decision d JOIN decision r ON r.id = d.revoked_by_id WHERE d.id = ?\
      """;

  /** As many as one body may name. */
  private static final int MOST_SUBJECTS = 1_000;

  private static final Bilingual TOO_MANY =
      new Bilingual(
          "Văn bản có hơn 1.000 đối tượng; không thay được toàn bộ trong một lần",
          "The document is about more than 1,000 subjects, which are not replaced at once");
  private static final Bilingual KEPT =
      new Bilingual(
          "Văn bản đã có bản chụp; bản chụp không thay được",
          "The document has its scan, which stays");

  private final Sql sql;
  private final DecisionSight sight;
  private final DecisionCheck check;
  private final Whole whole;
  private final Bases bases;
  private final Subjects subjects;
  private final BroughtAbout broughtAbout;
  private final Attachments attachments;
  private final Preconditions preconditions;
  private final AllowedActions actions;

  DecisionService(
      Sql sql,
      DecisionSight sight,
      DecisionCheck check,
      Whole whole,
      Bases bases,
      Subjects subjects,
      BroughtAbout broughtAbout,
      Attachments attachments,
      Preconditions preconditions,
      AllowedActions actions) {
    this.sql = sql;
    this.sight = sight;
    this.check = check;
    this.whole = whole;
    this.bases = bases;
    this.subjects = subjects;
    this.broughtAbout = broughtAbout;
    this.attachments = attachments;
    this.preconditions = preconditions;
    this.actions = actions;
  }

  private record Found(long version, DecisionSummary summary) {}

  /** The document, if the caller is told of it. */
  @Transactional
  DecisionDocument get(UUID id) {
    return get(id, DecisionDocument.SHOWN);
  }

  private DecisionDocument get(UUID id, int subjectsShown) {
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

  @Transactional
  DecisionDocument create(Body<NewDecision> body) {
    var given = body.value();
    var violations = new Violations();
    check.check(given.content(), null, violations);
    if (given.attachmentId() != null) {
      attachments.requireFree(given.attachmentId(), "attachmentId", violations);
    }
    violations.refuseIfAny();
    if (given.attachmentId() != null) {
      attachments.attach(given.attachmentId(), "attachmentId");
    }
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.type(),
            given.number(),
            given.date(),
            given.issuer(),
            given.issuerOrganisationId(),
            given.tier(),
            given.summary(),
            given.attachmentId()));
    bases.write(id, given.content().basis());
    subjects.write(id, given.content().subjects());
    return get(id);
  }

  @Transactional
  DecisionDocument patch(UUID id, Body<DecisionPatch> body) {
    var shown = held(id);
    // whoever names no subjects changes none, so all of them are read for the others alone
    var named = body.fields().contains("subjects");
    var now = named && shown.isCutOff("subjects") ? get(id, MOST_SUBJECTS) : shown;
    var before = DecisionPatch.of(now);
    var violations = new Violations();
    var change = body.mergedInto(before);
    if (named && now.isCutOff("subjects")) {
      violations.add("subjects", "too-many-to-replace", TOO_MANY);
    }
    check.check(
        new Content(
            now.type(),
            now.date(),
            null,
            change.issuerOrganisationId(),
            change.givenBasis(),
            change.givenSubjects()),
        now,
        violations);
    var scan = change.attachmentId();
    if (now.attachmentId() != null && !now.attachmentId().equals(scan)) {
      violations.add("attachmentId", "attachment-kept", KEPT);
    } else if (scan != null && now.attachmentId() == null) {
      attachments.requireFree(scan, "attachmentId", violations);
    }
    violations.refuseIfAny();
    preconditions.requireVersion(now.version());
    whole.requireOwn(now);
    whole.requireMayChange(now, change);
    if (change.equals(before)) {
      return now;
    }
    if (scan != null && now.attachmentId() == null) {
      attachments.attach(scan, "attachmentId");
    }
    sql.update(COMPLETE, Arrays.asList(change.issuerOrganisationId(), change.summary(), scan, id));
    bases.write(id, change.givenBasis());
    if (named) {
      subjects.write(id, change.givenSubjects());
    }
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
        sql.one(REVOCATION, List.of(known.id()), DecisionService::revocation).orElse(null),
        actions.of(
            DecisionResource.class,
            action -> action.equals("patch") || known.state() == DecisionState.IN_FORCE));
  }

  private static <T> List<T> first(List<T> found, int most) {
    return found.size() > most ? found.subList(0, most) : found;
  }
}
