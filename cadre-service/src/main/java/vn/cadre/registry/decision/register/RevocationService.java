package vn.cadre.registry.decision.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.Consequence;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.problem.RegistryProblem;

/** Revokes documents with all that hangs on them, or names what stands in the way. */
@ApplicationScoped
class RevocationService {
  private static final String REVOKE =
      """
      UPDATE decision SET state = 'REVOKED', revoked_by_id = ?, revoked_from = ?, revocation_reason = ?,
        version = version + 1
      WHERE id = ?\
      """;
  private static final Bilingual EARLIER =
      new Bilingual(
          "Văn bản thu hồi không thể có trước văn bản bị thu hồi (%s)",
          "A document is not revoked by an earlier one (%s)");
  private static final Bilingual BEFORE =
      new Bilingual(
          "Văn bản chưa có trước %s; bỏ trống nếu thu hồi từ đầu",
          "There was no such document before %s; leave it out to revoke from the beginning");
  private static final Bilingual ITSELF =
      new Bilingual("Văn bản không tự thu hồi mình", "A document does not revoke itself");

  private final Sql sql;
  private final DecisionReader documents;
  private final Whole whole;
  private final Decisions decisions;
  private final DueTier dueTier;
  private final List<DecisionEffects> effects;
  private final Preconditions preconditions;
  private final ChangeReason reason;

  RevocationService(
      Sql sql,
      DecisionReader documents,
      Whole whole,
      Decisions decisions,
      DueTier dueTier,
      @All List<DecisionEffects> effects,
      Preconditions preconditions,
      ChangeReason reason) {
    this.sql = sql;
    this.documents = documents;
    this.whole = whole;
    this.decisions = decisions;
    this.dueTier = dueTier;
    this.effects = effects;
    this.preconditions = preconditions;
    this.reason = reason;
  }

  @Transactional
  RevocationOutcome revoke(UUID id, Body<Revoking> body, Locale language) {
    var now = documents.held(id);
    var given = body.value();
    check(now, given);
    preconditions.requireVersion(now.version());
    whole.requireInForce(now);
    whole.requireWithinScope(now);
    var paper = decisions.asRecorded(given.decision());
    dueTier.requireToRevoke(
        id,
        now.tier(),
        new DueTier.By(
            DecisionType.REVOCATION,
            paper.date(),
            Objects.requireNonNullElse(given.from(), paper.date()),
            paper.tier()));
    var consequences =
        effects.stream().flatMap(feature -> feature.undoing(id, given.from()).stream()).toList();
    var obstacles =
        consequences.stream().map(Consequence::obstacle).filter(Objects::nonNull).toList();
    var dryRun = Boolean.TRUE.equals(given.dryRun());
    if (!dryRun && !obstacles.isEmpty()) {
      throw ProblemException.refused(
          RegistryProblem.REVOCATION_REFUSED,
          RegistryProblem.REVOCATION_REFUSED.explanation(),
          obstacles.stream().limit(DecisionDocument.SHOWN).toList());
    }
    if (!dryRun) {
      carryOut(id, given);
    }
    return RevocationOutcome.of(dryRun, consequences, documents.get(id), language);
  }

  private void check(DecisionDocument now, Revoking given) {
    var violations = new Violations();
    var paper = given.decision();
    if (paper.date().isBefore(now.date())) {
      violations.add("decision.date", "revoked-by-earlier", EARLIER.with(now.date()));
    }
    if (given.from() != null && given.from().isBefore(now.date())) {
      violations.add("from", "before-document", BEFORE.with(now.date()));
    }
    if (paper.number().equals(now.number())
        && paper.date().equals(now.date())
        && paper.issuer().equals(now.issuer())) {
      violations.add("decision.number", "revokes-itself", ITSELF);
    }
    Bringing.require(Bringing.revokes(now.type()), paper.type(), "decision.type", violations);
    decisions.check(paper, "decision", violations);
    violations.refuseIfAny();
  }

  private void carryOut(UUID id, Revoking given) {
    reason.state(given.reason());
    var by = decisions.register(given.decision());
    effects.forEach(feature -> feature.undo(id, given.from(), by));
    sql.update(REVOKE, Arrays.asList(by, given.from(), given.reason(), id));
  }
}
