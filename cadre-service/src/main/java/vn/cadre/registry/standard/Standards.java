package vn.cadre.registry.standard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.outbox.DomainEvent;
import vn.cadre.platform.outbox.Outbox;
import vn.cadre.platform.outbox.SeenBy;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.registry.code.Level;

/** The table of standards, and what is told of each change of it. */
@ApplicationScoped
public class Standards {
  static final String AGGREGATE = "standards";

  private static final String SELECT =
      "SELECT " + StandardView.COLUMNS + " FROM " + StandardView.FROM + " WHERE ";
  private static final String ON_DAY =
      " AND s.valid_from <= ? AND (s.valid_to IS NULL OR s.valid_to > ?)";
  private static final String INSERT =
      """
      INSERT INTO standard (valid_from, valid_to, min_professional, min_professional_order, or_studying, specialities,
        min_political_theory, min_political_theory_order, min_state_management, min_state_management_order, min_grade,
        language_levels, informatics_levels, max_age, party_member, legal_basis, verified, decision_id, id, title_id, grade, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
      """;
  private static final String UPDATE =
      """
      UPDATE standard SET (valid_from, valid_to, min_professional, min_professional_order, or_studying, specialities,
        min_political_theory, min_political_theory_order, min_state_management, min_state_management_order, min_grade,
        language_levels, informatics_levels, max_age, party_member, legal_basis, verified, decision_id)
        = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?), version = version + 1
      WHERE id = ?\
      """;
  private static final String TITLE = "SELECT id, code, valid_from FROM title WHERE code = ?";

  private final Sql sql;
  private final Outbox outbox;

  Standards(Sql sql, Outbox outbox) {
    this.sql = sql;
    this.outbox = outbox;
  }

  Optional<StandardSubject.OfTitle> title(String code) {
    return title(code, "");
  }

  /** The title, held until the transaction ends, so that it does not start later meanwhile. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<StandardSubject.OfTitle> titleHeld(String code) {
    return title(code, " FOR SHARE");
  }

  private Optional<StandardSubject.OfTitle> title(String code, String lock) {
    return sql.one(
        TITLE + lock,
        List.of(code),
        row ->
            new StandardSubject.OfTitle(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("valid_from", LocalDate.class)));
  }

  Optional<StandardView> find(StandardSubject subject, UUID id) {
    return sql.one(
        SELECT + column(subject) + " = ? AND s.id = ?",
        List.of(key(subject), id),
        StandardView::of);
  }

  /** All standards of the subject, the first first, held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<StandardView> held(StandardSubject subject) {
    return sql.list(
        SELECT + column(subject) + " = ? ORDER BY s.valid_from FOR NO KEY UPDATE OF s",
        List.of(key(subject)),
        StandardView::of);
  }

  /** What the title asks on a day. */
  public Optional<StandardView> ofTitle(String code, LocalDate day) {
    return sql.one(SELECT + "t.code = ?" + ON_DAY, List.of(code, day, day), StandardView::of);
  }

  /** What the grade asks on a day. */
  public Optional<StandardView> ofGrade(String code, LocalDate day) {
    return sql.one(SELECT + "s.grade = ?" + ON_DAY, List.of(code, day, day), StandardView::of);
  }

  /** The standards that rest on a document. */
  List<StandardView> restingOn(UUID decision) {
    return sql.list(
        SELECT + "s.decision_id = ? ORDER BY s.id", List.of(decision), StandardView::of);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public StandardView add(StandardSubject subject, UUID id, NewStandard given, UUID decision) {
    var arguments = values(given, decision);
    arguments.add(id);
    switch (subject) {
      case StandardSubject.OfTitle(var title, var code, var since) ->
          arguments.addAll(Arrays.asList(title, null));
      case StandardSubject.OfGrade(var code) -> arguments.addAll(Arrays.asList(null, code));
    }
    sql.update(INSERT, arguments);
    return told(id, "created", Map.of());
  }

  /** Changes it; whoever calls has held it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public StandardView change(UUID id, NewStandard given, UUID decision, Map<String, ?> changes) {
    var arguments = values(given, decision);
    arguments.add(id);
    sql.update(UPDATE, arguments);
    return told(id, "changed", changes);
  }

  /** The document's own words have changed, and with them what is told of the standard. */
  @Transactional(Transactional.TxType.MANDATORY)
  void retell(UUID id) {
    sql.update("UPDATE standard SET version = version + 1 WHERE id = ?", List.of(id));
    told(id, "changed", Map.of());
  }

  private StandardView told(UUID id, String type, Map<String, ?> changes) {
    var now = sql.one(SELECT + "s.id = ?", List.of(id), StandardView::of).orElseThrow();
    outbox.append(
        new DomainEvent(
            AGGREGATE,
            id,
            now.version() + 1,
            type,
            changes,
            StandardState.of(now),
            SeenBy.EVERYONE));
    return now;
  }

  private static List<@Nullable Object> values(NewStandard given, UUID decision) {
    return new ArrayList<>(
        Arrays.asList(
            given.validFrom(),
            given.validTo(),
            given.minProfessionalLevel(),
            order(given.minProfessionalLevel()),
            given.orStudying(),
            SqlArray.of("text", given.specialities()),
            given.minPoliticalTheoryLevel(),
            order(given.minPoliticalTheoryLevel()),
            given.minStateManagementLevel(),
            order(given.minStateManagementLevel()),
            given.minGrade(),
            SqlArray.of("text", given.languageLevels()),
            SqlArray.of("text", given.informaticsLevels()),
            given.maxAge(),
            given.partyMember(),
            given.legalBasis(),
            given.verified(),
            decision));
  }

  private static @Nullable Integer order(@Nullable Level<?> level) {
    return level == null ? null : level.rankOrder();
  }

  private static String column(StandardSubject subject) {
    return switch (subject) {
      case StandardSubject.OfTitle title -> "s.title_id";
      case StandardSubject.OfGrade grade -> "s.grade";
    };
  }

  private static Object key(StandardSubject subject) {
    return switch (subject) {
      case StandardSubject.OfTitle title -> title.id();
      case StandardSubject.OfGrade grade -> grade.code();
    };
  }
}
