package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.attachment.Attachments;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;

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
  private final DecisionReader reader;
  private final DecisionCheck check;
  private final Whole whole;
  private final Bases bases;
  private final Subjects subjects;
  private final Attachments attachments;
  private final Preconditions preconditions;

  DecisionService(
      Sql sql,
      DecisionReader reader,
      DecisionCheck check,
      Whole whole,
      Bases bases,
      Subjects subjects,
      Attachments attachments,
      Preconditions preconditions) {
    this.sql = sql;
    this.reader = reader;
    this.check = check;
    this.whole = whole;
    this.bases = bases;
    this.subjects = subjects;
    this.attachments = attachments;
    this.preconditions = preconditions;
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
    return reader.get(id);
  }

  @Transactional
  DecisionDocument patch(UUID id, Body<DecisionPatch> body) {
    var shown = reader.held(id);
    // whoever names no subjects changes none, so all of them are read for the others alone
    var named = body.fields().contains("subjects");
    var now = named && shown.isCutOff("subjects") ? reader.get(id, MOST_SUBJECTS) : shown;
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
    return reader.get(id);
  }
}
