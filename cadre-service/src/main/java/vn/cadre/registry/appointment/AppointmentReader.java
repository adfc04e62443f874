package vn.cadre.registry.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cadre.platform.action.AllowedActions;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Facets;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.known.Records;
import vn.cadre.registry.title.Titles;

/** Reads appointments within the caller's scope, and says what the caller may do with each. */
@ApplicationScoped
class AppointmentReader {
  private static final Facets FACETS = Facets.of("kind", "a.kind").by("rank", "t.rank");
  private static final Sorting SORTING =
      Sorting.of("a.id", "from")
          .by("from", "a.valid_from", "date")
          .by("cadreName", "c.name_sort", "text COLLATE \"C\"")
          .by("organisation", "o.code", "text");

  /** In a term that ends before the day, and was neither ended by then nor renewed. */
  private static final String DUE =
      """
      p.term_limited AND a.seat_no IS NOT NULL AND a.valid_to > ? AND a.valid_to < ? AND a.end_decision_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM appointment n WHERE n.cadre_id = a.cadre_id AND n.position_id = a.position_id
                      AND n.valid_from >= a.valid_to AND n.annulled_by_id IS NULL)\
      """;

  private static final String HELD = "a.valid_from <= ? AND (a.valid_to IS NULL OR a.valid_to > ?)";

  private final Cadres cadres;
  private final Organisations organisations;
  private final Titles titles;
  private final Records records;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final AllowedActions actions;
  private final Sql sql;
  private final CivilClock clock;

  AppointmentReader(
      Cadres cadres,
      Organisations organisations,
      Titles titles,
      Records records,
      CurrentScope scope,
      CurrentCaller caller,
      AllowedActions actions,
      Sql sql,
      CivilClock clock) {
    this.cadres = cadres;
    this.organisations = organisations;
    this.titles = titles;
    this.records = records;
    this.scope = scope;
    this.caller = caller;
    this.actions = actions;
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional
  Page<AppointmentView> page(AppointmentQuery query, String fingerprint) {
    var reach = scope.get();
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), reach, "organisation", violations);
    titles.find(query.title(), "title", violations);
    FACETS.check(query.facets(), violations);
    violations.refuseIfAny();
    var below = !Boolean.FALSE.equals(query.descendants());
    var select =
        Select.of(AppointmentView.COLUMNS, AppointmentView.FROM)
            .within(reach, "o.path")
            .whereGiven(path, below ? "o.path ^@ ?" : "o.path = ?")
            .whereGiven(query.cadreId(), "a.cadre_id = ?")
            .whereGiven(query.positionId(), "a.position_id = ?")
            .whereGiven(query.title(), "t.code = ?")
            .whereGiven(query.rank(), "t.rank = ANY (?)")
            .whereGiven(query.kind(), "a.kind = ANY (?)")
            .whereGiven(query.main(), "a.main = ?");
    if (query.reappointmentDueBefore() != null) {
      select.where(DUE, clock.today(), query.reappointmentDueBefore());
    }
    if (query.asOf() != null) {
      select.where(HELD, query.asOf(), query.asOf());
    }
    return select
        .page(sql, query.paging(), SORTING, fingerprint, this::offered)
        .with(select.facets(sql, FACETS, query.facets()));
  }

  /** The posts of one person, wherever they are, for whoever may see the person. */
  @Transactional
  Page<AppointmentView> ofCadre(UUID cadreId, Supplier<OfCadreQuery> query, String fingerprint) {
    var who = caller.get();
    cadres
        .remembered(
            cadreId, clock.today(), who, scope.get(), () -> query.get().known().knownAt() != null)
        .orElseThrow(ProblemException::notFound);
    var asked = query.get();
    var source = records.of(cadreId, asked.known());
    var arguments = new ArrayList<>(source.arguments());
    arguments.addAll(source.arguments());
    var select =
        Select.of(AppointmentView.COLUMNS, AppointmentView.recorded(source), arguments.toArray())
            .where("a.cadre_id = ?", cadreId);
    if (asked.asOf() != null) {
      select.where(HELD, asked.asOf(), asked.asOf());
    }
    // what is only remembered cannot be acted upon
    return select.page(
        sql,
        asked.paging(),
        SORTING,
        fingerprint,
        source.isNow() ? this::offered : AppointmentView::of);
  }

  @Transactional
  AppointmentView get(UUID id) {
    var found = view(id);
    organisations.byId(found.organisationId(), scope.get()).orElseThrow(ProblemException::notFound);
    return found;
  }

  /** Refuses an appointment whose position is not the caller's, as if it were not there. */
  void requireInScope(UUID id) {
    organisations
        .byId(view(id).organisationId(), scope.get())
        .orElseThrow(ProblemException::notFound);
  }

  /** As it stands now, wherever it is. */
  AppointmentView view(UUID id) {
    return sql.one(
            "SELECT "
                + AppointmentView.COLUMNS
                + " FROM "
                + AppointmentView.FROM
                + " WHERE a.id = ?",
            List.of(id),
            this::offered)
        .orElseThrow(ProblemException::notFound);
  }

  /** A post elsewhere of someone in scope is shown, but is not the caller's to end. */
  private AppointmentView offered(ResultSet row) throws SQLException {
    var view = AppointmentView.of(row);
    var path = row.getString("path");
    return path != null && scope.get().covers(path)
        ? view.allowing(
            actions.of(AppointmentResource.class, action -> view.allows(action, clock.today())))
        : view;
  }
}
