package vn.cadre.registry.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.audit.Trail;
import vn.cadre.platform.audit.TrailEntry;
import vn.cadre.platform.audit.TrailQuery;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.sql.SqlArray;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Cadres;
import vn.cadre.registry.decision.DecisionView;

/** Tells what changed on the record to whoever may read the record today. */
@ApplicationScoped
class HistoryService {
  private static final String DECISIONS =
      "SELECT " + DecisionView.COLUMNS + " FROM decision d WHERE d.id = ANY (?::uuid[])";

  private static final String ONCE_MOVED = "SELECT unnest(rows_once_moved(?))";

  private final Trail trail;
  private final Cadres cadres;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final PersonalData personalData;
  private final Sql sql;
  private final CivilClock clock;

  HistoryService(
      Trail trail,
      Cadres cadres,
      CurrentScope scope,
      CurrentCaller caller,
      PersonalData personalData,
      Sql sql,
      CivilClock clock) {
    this.trail = trail;
    this.cadres = cadres;
    this.scope = scope;
    this.caller = caller;
    this.personalData = personalData;
    this.sql = sql;
    this.clock = clock;
  }

  /** What belongs to an organisation, and how its path is found. */
  enum Subject {
    ORGANISATION("SELECT path FROM organisation WHERE id = ?"),
    POSITION(
        "SELECT o.path FROM position p JOIN organisation o ON o.id = p.organisation_id WHERE p.id = ?"),
    APPOINTMENT(
        """
        SELECT o.path FROM appointment a JOIN position p ON p.id = a.position_id
        JOIN organisation o ON o.id = p.organisation_id WHERE a.id = ?\
        """);

    private final String path;

    Subject(String path) {
      this.path = path;
    }
  }

  @Transactional
  Page<ChangeView> ofCadre(UUID id, Supplier<TrailQuery> query, String fingerprint) {
    cadres
        .readable(id, clock.today(), caller.get(), scope.get())
        .orElseThrow(ProblemException::notFound);
    // what was moved away for a time belongs to its history too
    var moved = sql.list(ONCE_MOVED, List.of(id), row -> row.getObject(1, UUID.class));
    var entries = trail.under(cadres.recordsOf(id), moved, query.get(), fingerprint);
    return told(entries, List.of(id), personalData.isShownOf(id));
  }

  @Transactional
  Page<ChangeView> of(Subject subject, UUID id, Supplier<TrailQuery> query, String fingerprint) {
    sql.one(subject.path, List.of(id), row -> row.getString(1))
        .filter(scope.get()::covers)
        .orElseThrow(ProblemException::notFound);
    var entries =
        subject == Subject.ORGANISATION
            ? trail.under(id, query.get(), fingerprint)
            : trail.of(id, query.get(), fingerprint);
    return told(entries, List.of(), false);
  }

  private Page<ChangeView> told(Page<TrailEntry> entries, List<UUID> people, boolean personal) {
    var reader =
        new ChangeReader(personal, caller.get().has(Roles.AUDITOR), decisions(entries.items()));
    var page = entries.map(reader::tell);
    personalData.shown(people, reader.uncovered());
    return page;
  }

  private Map<UUID, DecisionView> decisions(List<TrailEntry> entries) {
    var named =
        entries.stream().map(ChangeReader::decisionOf).filter(Objects::nonNull).distinct().toList();
    return sql.list(DECISIONS, List.of(SqlArray.of("uuid", named)), DecisionView::of).stream()
        .collect(Collectors.toMap(DecisionView::id, Function.identity()));
  }
}
