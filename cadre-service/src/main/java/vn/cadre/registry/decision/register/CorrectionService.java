package vn.cadre.registry.decision.register;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.audit.ChangeReason;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.registry.code.DecisionType;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionEffects;
import vn.cadre.registry.decision.register.Correcting.Face;

/** Puts right what was recorded wrong of a document; what it was taken for stays visible. */
@ApplicationScoped
class CorrectionService {
  private static final String CORRECT =
      """
      UPDATE decision SET type = ?, number = ?, date = ?, issuer = ?, tier = ?, version = version + 1 WHERE id = ?\
      """;
  private static final String REMEMBER =
      """
      INSERT INTO decision_correction (id, version, decision_id, corrected_at, corrected_by, reason,
        former_type, former_number, former_date, former_issuer, former_tier)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String EARLIEST_RESTING =
      """
      SELECT min(d.date) FROM decision_basis b JOIN decision d ON d.id = b.decision_id WHERE b.basis_id = ?\
      """;
  private static final Bilingual NOTHING =
      new Bilingual("Không có gì khác với đang ghi", "Nothing differs from what is recorded");
  private static final Bilingual AFTER_RESTING =
      new Bilingual(
          "Đã có văn bản ngày %s căn cứ vào văn bản này",
          "A document of %s rests on this one already");
  private static final Bilingual HAS_EFFECTS =
      new Bilingual(
          "Văn bản này đã làm phát sinh việc, không thể là văn bản hướng dẫn chung",
          "The document brought something about, so it is none that guides");

  private static final Bilingual EARLIER =
      new Bilingual(
          "Văn bản này đã thu hồi một văn bản ngày %s, không thể có trước",
          "It revoked a document of %s and cannot be earlier");

  private final Sql sql;
  private final DecisionReader documents;
  private final DecisionCheck check;
  private final Whole whole;
  private final DueTier dueTier;
  private final RevocationEffects revocations;
  private final List<DecisionEffects> effects;
  private final Preconditions preconditions;
  private final ChangeReason reason;
  private final CurrentCaller caller;
  private final Clock clock;

  CorrectionService(
      Sql sql,
      DecisionReader documents,
      DecisionCheck check,
      Whole whole,
      DueTier dueTier,
      RevocationEffects revocations,
      @All List<DecisionEffects> effects,
      Preconditions preconditions,
      ChangeReason reason,
      CurrentCaller caller,
      Clock clock) {
    this.sql = sql;
    this.documents = documents;
    this.check = check;
    this.whole = whole;
    this.dueTier = dueTier;
    this.revocations = revocations;
    this.effects = effects;
    this.preconditions = preconditions;
    this.reason = reason;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  DecisionDocument correct(UUID id, Body<Correcting> body) {
    var now = documents.held(id);
    var given = body.value();
    var former = Face.of(now);
    var face = given.onto(former);
    check(now, former, face);
    preconditions.requireVersion(now.version());
    whole.requireInForce(now);
    whole.requireWithinScope(now);
    requireDueTier(id, former, face);
    reason.state(given.reason());
    sql.update(
        CORRECT,
        Arrays.asList(face.type(), face.number(), face.date(), face.issuer(), face.tier(), id));
    sql.update(
        REMEMBER,
        Arrays.asList(
            UuidV7.next(),
            id,
            clock.instant(),
            caller.get().name(),
            given.reason(),
            former.type(),
            former.number(),
            former.date(),
            former.issuer(),
            former.tier()));
    effects.forEach(feature -> feature.corrected(id));
    return documents.get(id);
  }

  /** What it revoked it could still have revoked. */
  private void requireDueTier(UUID id, Face former, Face face) {
    dueTier.requirePosts(id, new DueTier.By(face.type(), face.date(), face.date(), face.tier()));
    if (face.tier() != former.tier() || !face.date().equals(former.date())) {
      revocations
          .documents(id)
          .forEach(revoked ->
              dueTier.requireToRevoke(
                  revoked.id(),
                  revoked.tier(),
                  new DueTier.By(
                      DecisionType.REVOCATION,
                      face.date(),
                      Objects.requireNonNullElse(revoked.from(), face.date()),
                      face.tier())));
    }
  }

  private void check(DecisionDocument now, Face former, Face face) {
    var violations = new Violations();
    if (face.equals(former)) {
      violations.add("number", "nothing-to-correct", NOTHING);
    }
    var content = now.content();
    check.check(
        new Content(
            face.type(),
            face.date(),
            face.tier(),
            content.issuerOrganisationId(),
            content.basis(),
            content.subjects()),
        now,
        violations);
    sql.list(EARLIEST_RESTING, List.of(now.id()), row -> row.getObject(1, LocalDate.class)).stream()
        .filter(Objects::nonNull)
        .filter(resting -> face.date().isAfter(resting))
        .forEach(
            resting -> violations.add("date", "later-than-resting", AFTER_RESTING.with(resting)));
    revocations.documents(now.id()).stream()
        .map(RevocationEffects.Revoked::date)
        .filter(revoked -> face.date().isBefore(revoked))
        .max(LocalDate::compareTo)
        .ifPresent(revoked -> violations.add("date", "revoked-by-earlier", EARLIER.with(revoked)));
    var guidesFromNow = face.type().guides() && !former.type().guides();
    if (guidesFromNow && !now.broughtAbout().isEmpty()) {
      violations.add("type", "brought-about", HAS_EFFECTS);
    } else if (face.type() != former.type()) {
      Bringing.require(couldBe(now.id()), face.type(), "type", violations);
    }
    violations.refuseIfAny();
  }

  /** What would have brought about all that the document did. */
  private Set<DecisionType> couldBe(UUID id) {
    var types = EnumSet.allOf(DecisionType.class);
    effects.forEach(feature -> types.retainAll(feature.couldBe(id)));
    return types;
  }
}
