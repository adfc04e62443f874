package vn.cadre.registry.decision.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Paging;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Rows;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;

/** Whom or what documents are about. */
@ApplicationScoped
class Subjects {
  private static final String COLUMNS =
      """
      s.id, s.cadre_id, c.full_name AS cadre_name, s.position_id, t.name AS title_name,
      coalesce(s.organisation_id, pl.organisation_id) AS organisation_id, ol.name AS organisation_name, s.statement\
      """;
  private static final String FROM =
      """
      decision_subject s LEFT JOIN cadre c ON c.id = s.cadre_id
      LEFT JOIN position_label pl ON pl.id = s.position_id LEFT JOIN title t ON t.id = pl.title_id
      LEFT JOIN organisation_label ol ON ol.id = coalesce(s.organisation_id, pl.organisation_id)
      LEFT JOIN organisation o ON o.id = ol.id\
      """;
  private static final Sorting SORTING =
      Sorting.of("s.id", "recorded").by("recorded", "s.id", "uuid");
  private static final String POST =
      "SELECT o.path FROM position p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ?";

  private static final Bilingual NOBODY =
      new Bilingual(
          "Cần nêu người, vị trí hoặc tổ chức", "Needs a person, a post or an organisation");
  private static final Bilingual POST_OR_ORGANISATION =
      new Bilingual(
          "Vị trí đã thuộc một tổ chức; chỉ nêu vị trí hoặc tổ chức",
          "A post belongs to an organisation; name the post or the organisation");
  private static final Bilingual TWICE =
      new Bilingual("Nêu hai lần cùng một đối tượng", "Names the same subject twice");
  private static final Bilingual UNKNOWN_POST =
      new Bilingual(
          "Không có vị trí này trong phạm vi của bạn", "There is no such position in your scope");

  private final Sql sql;
  private final Cadres cadres;
  private final Organisations organisations;
  private final DecisionSight sight;
  private final CurrentScope scope;
  private final CivilClock clock;

  Subjects(
      Sql sql,
      Cadres cadres,
      Organisations organisations,
      DecisionSight sight,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.cadres = cadres;
    this.organisations = organisations;
    this.sight = sight;
    this.scope = scope;
    this.clock = clock;
  }

  private record Known(UUID id, SubjectView view) {}

  /** The first of those that the caller is told of. */
  List<SubjectView> first(UUID decision, int most) {
    return told(decision).first(sql, "s.id", most, SubjectView::of);
  }

  /** All of those that the caller is told of, page by page. */
  @Transactional
  Page<SubjectView> page(UUID decision, Paging paging, String fingerprint) {
    return told(decision).page(sql, paging, SORTING, fingerprint, SubjectView::of);
  }

  /**
   * Adds a violation for each subject that cannot be one.
   *
   * @param kept subjects that are named already, also of people who have left the scope since
   */
  void check(List<NewSubject> subjects, List<NewSubject> kept, Violations violations) {
    var before = new HashSet<NewSubject>();
    kept.forEach(subject -> before.add(subject.unsaid()));
    var seen = new HashSet<NewSubject>();
    for (int i = 0; i < subjects.size(); i++) {
      var subject = subjects.get(i);
      var field = "subjects[" + i + "]";
      if (subject.namesNobody()) {
        violations.add(field, "names-nobody", NOBODY);
      } else if (!seen.add(subject.unsaid())) {
        violations.add(field, "duplicate-subject", TWICE);
      } else if (!before.contains(subject.unsaid())) {
        check(subject, field, violations);
      }
    }
  }

  private void check(NewSubject subject, String field, Violations violations) {
    if (subject.positionId() != null && subject.organisationId() != null) {
      violations.add(field + ".organisationId", "post-or-organisation", POST_OR_ORGANISATION);
    }
    if (subject.cadreId() != null) {
      cadres.require(subject.cadreId(), clock.today(), scope.get(), field + ".cadreId", violations);
    }
    if (subject.positionId() != null && !inScope(subject.positionId())) {
      violations.add(field + ".positionId", "unknown-position", UNKNOWN_POST);
    }
    if (subject.organisationId() != null) {
      organisations.require(
          subject.organisationId(), scope.get(), field + ".organisationId", violations);
    }
  }

  private boolean inScope(UUID position) {
    return sql.one(POST, List.of(position), row -> row.getString(1))
        .filter(scope.get()::covers)
        .isPresent();
  }

  /** Replaces those that the caller is told of; others stay. */
  @Transactional(Transactional.TxType.MANDATORY)
  void write(UUID decision, List<NewSubject> subjects) {
    var missing = new ArrayList<>(subjects);
    var gone = new ArrayList<UUID>();
    for (var known : seen(decision)) {
      if (!missing.remove(known.view().given())) {
        gone.add(known.id());
      }
    }
    if (!gone.isEmpty()) {
      sql.update(
          "DELETE FROM decision_subject WHERE id = ANY (?::uuid[])",
          List.of(SqlArray.of("uuid", gone)));
    }
    Rows.of(missing)
        .with("id", "uuid", subject -> UuidV7.next())
        .with("version", "bigint", subject -> 0)
        .with("decision_id", "uuid", subject -> decision)
        .with("cadre_id", "uuid", NewSubject::cadreId)
        .with("position_id", "uuid", NewSubject::positionId)
        .with("organisation_id", "uuid", NewSubject::organisationId)
        .with("statement", "text", NewSubject::statement)
        .insert(sql, "decision_subject");
  }

  private List<Known> seen(UUID decision) {
    return told(decision)
        .all(sql, "s.id", row -> new Known(row.getObject("id", UUID.class), SubjectView.of(row)));
  }

  private Select told(UUID decision) {
    return sight.narrowSubjects(Select.of(COLUMNS, FROM)).where("s.decision_id = ?", decision);
  }

  /** The organisation of the issuer, or null with a violation. */
  void checkIssuer(@Nullable UUID organisation, @Nullable UUID kept, Violations violations) {
    if (organisation != null && !organisation.equals(kept)) {
      organisations.require(organisation, scope.get(), "issuerOrganisationId", violations);
    }
  }
}
