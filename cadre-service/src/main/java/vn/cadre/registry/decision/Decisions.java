package vn.cadre.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.attachment.Attachments;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.code.ManagementTier;
import vn.cadre.registry.problem.RegistryProblem;

/** The table of decision documents: a paper cited twice is one document. */
@ApplicationScoped
public class Decisions {
  private static final String INSERT =
      """
      INSERT INTO decision (id, version, type, number, date, issuer, tier, state)
      VALUES (?, 0, ?, ?, ?, ?, ?, 'IN_FORCE') ON CONFLICT ON CONSTRAINT decision_key DO NOTHING\
      """;
  private static final String FIND =
      "SELECT "
          + DecisionView.COLUMNS
          + " FROM decision d WHERE d.number = ? AND d.date = ? AND d.issuer = ?";
  private static final String COMPLETE =
      """
      UPDATE decision SET tier = coalesce(tier, ?), attachment_id = coalesce(attachment_id, ?), version = version + 1
      WHERE id = ?\
      """;

  private static final String CONCERN =
      """
      INSERT INTO decision_subject (id, version, decision_id, cadre_id) VALUES (?, 0, ?, ?)
      ON CONFLICT ON CONSTRAINT decision_subject_once DO NOTHING\
      """;
  // a person of elsewhere is not the caller's to name; their post is
  private static final String CONCERN_IN_POST =
      """
      INSERT INTO decision_subject (id, version, decision_id, cadre_id, position_id)
      SELECT uuidv7(), 0, ?, CASE WHEN belongs_in_scope(post.cadre) THEN post.cadre END, post.position
      FROM unnest(?::uuid[], ?::uuid[]) AS post (cadre, position)
      ON CONFLICT ON CONSTRAINT decision_subject_once DO NOTHING\
      """;
  private static final String CONCERN_ORGANISATION =
      """
      INSERT INTO decision_subject (id, version, decision_id, organisation_id) VALUES (?, 0, ?, ?)
      ON CONFLICT ON CONSTRAINT decision_subject_once DO NOTHING\
      """;
  private static final String REVOKED = "SELECT state = 'REVOKED' FROM decision WHERE id = ?";
  private static final String TOLD = "SELECT decision_is_told(?)";
  private static final String NOTE = "SELECT note_unseen_citations(?)";
  private static final Bilingual OF_OTHERS =
      new Bilingual(
          "Văn bản này đã có trong sổ, ngoài phạm vi của bạn; chỉ nơi được đọc văn bản mới bổ sung bản chụp. Hãy bỏ trường này.",
          "The document is on the register, out of your scope; who is told of it adds its scan. Leave this out.");
  private static final Bilingual TIER_ENDED =
      new Bilingual(
          "Cấp này không còn ra quyết định từ %s", "This tier decides nothing from %s on");

  private static final Bilingual FUTURE =
      new Bilingual("Ngày ký không được sau hôm nay (%s)", "It cannot be signed after today (%s)");

  private final Sql sql;
  private final Attachments attachments;
  private final CivilClock clock;

  Decisions(Sql sql, Attachments attachments, CivilClock clock) {
    this.sql = sql;
    this.attachments = attachments;
    this.clock = clock;
  }

  /** Adds a violation where a paper is said to have been signed on a day that has not come. */
  public void checkDate(LocalDate date, String field, Violations violations) {
    if (date.isAfter(clock.today())) {
      violations.add(field, "future-date", FUTURE.with(clock.today()));
    }
  }

  /** Adds a violation where a tier is said to have issued it that had ended by that day. */
  public static void checkTier(
      @Nullable ManagementTier tier, LocalDate date, String field, Violations violations) {
    var end = tier == null ? null : tier.validTo();
    if (end != null && !date.isBefore(end)) {
      violations.add(field, "tier-ended", TIER_ENDED.with(end));
    }
  }

  /**
   * Adds a violation where the paper names an attachment that the caller cannot give it, as it is
   * another's or the document is, a tier that had ended by then, or a day that has not come.
   */
  public void check(DecisionPaper paper, String field, Violations violations) {
    checkDate(paper.date(), field + ".date", violations);
    checkTier(paper.tier(), paper.date(), field + ".tier", violations);
    var attachment = paper.attachmentId();
    if (attachment == null) {
      return;
    }
    var known = find(paper, "");
    if (known.isPresent() && !isTold(known.get().id())) {
      violations.add(field + ".attachmentId", "document-of-others", OF_OTHERS);
    } else if (known.filter(d -> attachment.equals(d.attachmentId())).isEmpty()) {
      attachments.requireFree(attachment, field + ".attachmentId", violations);
    }
  }

  /**
   * The paper with the tier on record, where it tells none and the caller is told of the document:
   * that is what its authority is judged by.
   */
  @Transactional
  public DecisionPaper asRecorded(DecisionPaper paper) {
    if (paper.tier() != null) {
      return paper;
    }
    var known = find(paper, "").filter(found -> isTold(found.id())).map(DecisionView::tier);
    return known.map(paper::by).orElse(paper);
  }

  /**
   * The document with the paper's key, registered now if it was not yet. Whoever cites it need not
   * say its tier nor name the scan of it; the first one who does adds it, if they are told of the
   * document. Of one that is not theirs to see they only learn what they said of it.
   *
   * @throws ProblemException {@code decision-differs}, where it is registered with another type,
   *     tier or attachment; {@code decision-revoked}, where it lets nothing take effect any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public UUID register(DecisionPaper paper) {
    var made =
        sql.update(
                INSERT,
                Arrays.asList(
                    UuidV7.next(),
                    paper.type(),
                    paper.number(),
                    paper.date(),
                    paper.issuer(),
                    paper.tier()))
            == 1;
    var known = find(paper, " FOR NO KEY UPDATE").orElseThrow();
    if (known.type() != paper.type()
        || differs(known.tier(), paper.tier())
        || differs(known.attachmentId(), paper.attachmentId())) {
      throw ProblemException.of(RegistryProblem.DECISION_DIFFERS);
    }
    if (sql.one(REVOKED, List.of(known.id()), row -> row.getBoolean(1)).orElseThrow()) {
      throw ProblemException.of(RegistryProblem.DECISION_REVOKED);
    }
    if (!made && !isTold(known.id())) {
      return cited(known, paper);
    }
    var scan = known.attachmentId() == null ? paper.attachmentId() : null;
    if (scan != null) {
      attachments.attach(scan, "decision.attachmentId");
    }
    if (scan != null || known.tier() == null && paper.tier() != null) {
      sql.update(COMPLETE, Arrays.asList(paper.tier(), scan, known.id()));
    }
    return known.id();
  }

  /** It tells the caller nothing that they did not say, nor do they complete it. */
  private UUID cited(DecisionView known, DecisionPaper paper) {
    if (paper.attachmentId() != null) {
      throw ProblemException.invalid(
          new Violations().add("decision.attachmentId", "document-of-others", OF_OTHERS).all());
    }
    sql.list(NOTE, List.of(SqlArray.of("uuid", List.of(known.id()))), row -> true);
    return known.id();
  }

  /** Whether the caller is told of the document by something else than having cited it. */
  @Transactional
  public boolean isTold(UUID decision) {
    return sql.one(TOLD, List.of(decision), row -> row.getBoolean(1)).orElseThrow();
  }

  /** Notes that a document is about this person, so that whoever sees them is told of it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void concerns(UUID decision, UUID cadreId) {
    sql.update(CONCERN, List.of(UuidV7.next(), decision, cadreId));
  }

  /** Somebody in a post. */
  public record InPost(UUID cadreId, UUID positionId) {}

  /** As above, of these people in posts that lie in the caller's scope. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void concerns(UUID decision, List<InPost> posts) {
    if (!posts.isEmpty()) {
      sql.update(
          CONCERN_IN_POST,
          List.of(
              decision,
              SqlArray.of("uuid", posts.stream().map(InPost::cadreId).toList()),
              SqlArray.of("uuid", posts.stream().map(InPost::positionId).toList())));
    }
  }

  /** Notes that a document is about an organisation in the caller's scope. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void concernsOrganisation(UUID decision, UUID organisation) {
    sql.update(CONCERN_ORGANISATION, List.of(UuidV7.next(), decision, organisation));
  }

  private Optional<DecisionView> find(DecisionPaper paper, String lock) {
    return sql.one(
        FIND + lock, List.of(paper.number(), paper.date(), paper.issuer()), DecisionView::of);
  }

  private static boolean differs(@Nullable Object known, @Nullable Object given) {
    return known != null && given != null && !known.equals(given);
  }
}
