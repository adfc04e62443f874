package vn.cadre.registry.aim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cadre.kernel.UuidV7;
import vn.cadre.platform.body.Body;
import vn.cadre.platform.body.Draft;
import vn.cadre.platform.etag.Preconditions;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.ProblemException;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.query.Page;
import vn.cadre.platform.query.Select;
import vn.cadre.platform.query.Sorting;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.decision.Bringing;
import vn.cadre.registry.decision.DecisionPaper;
import vn.cadre.registry.decision.Decisions;
import vn.cadre.registry.title.Titles;

/** Keeps the aims of organisations in scope, and tells what has been reached of them. */
@ApplicationScoped
class TargetService {
  private static final Sorting SORTING =
      Sorting.of("g.id", "dueOn").by("dueOn", "g.due_on", "date").by("name", "g.name", "text");
  private static final String ONE =
      "SELECT " + TargetView.COLUMNS + " FROM " + TargetView.FROM + " WHERE g.id = ?";
  private static final String INSERT =
      """
      INSERT INTO target (id, version, organisation_id, kind, name, least_percent, due_on, level, rank, title_id, criterion,
                          baseline_year, decision_id)
      VALUES (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String UPDATE =
      """
      UPDATE target SET name = ?, least_percent = ?, due_on = ?, decision_id = ?, version = version + 1 WHERE id = ?\
      """;

  private final Sql sql;
  private final Organisations organisations;
  private final Titles titles;
  private final Decisions decisions;
  private final TargetMeasures measures;
  private final Preconditions preconditions;
  private final CurrentScope scope;
  private final CivilClock clock;

  TargetService(
      Sql sql,
      Organisations organisations,
      Titles titles,
      Decisions decisions,
      TargetMeasures measures,
      Preconditions preconditions,
      CurrentScope scope,
      CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.titles = titles;
    this.decisions = decisions;
    this.measures = measures;
    this.preconditions = preconditions;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  Page<TargetView> page(TargetQuery query, String fingerprint) {
    var violations = new Violations();
    var path = organisations.pathOf(query.organisation(), scope.get(), "organisation", violations);
    violations.refuseIfAny();
    return Select.of(TargetView.COLUMNS, TargetView.FROM)
        .within(scope.get(), "g.path")
        .whereGiven(path, "g.path ^@ ?")
        .whereGiven(query.kind(), "g.kind = ANY (?)")
        .whereGiven(query.dueBefore(), "g.due_on < ?")
        .page(sql, query.paging(), SORTING, fingerprint, TargetView::of);
  }

  @Transactional
  TargetView get(UUID id) {
    return one(id, "");
  }

  @Transactional
  TargetProgress progress(UUID id, Supplier<ProgressQuery> asked) {
    var target = one(id, "");
    var day = asked.get().asOf();
    return measures.of(target, day == null ? clock.today() : day);
  }

  @Transactional
  TargetView create(Body<NewTarget> body) {
    var draft = body.draft();
    draft.find(
        (given, found) ->
            organisations.require(given.organisationId(), scope.get(), "organisationId", found),
        "organisationId");
    var title =
        draft.find(
            (given, found) -> titles.find(given.titleCode(), "titleCode", found), "titleCode");
    var given =
        checked(
                draft.check(TargetPolicy::check, "kind", "dueOn", "baselineYear"),
                NewTarget::decision)
            .sound();
    var id = UuidV7.next();
    sql.update(
        INSERT,
        Arrays.asList(
            id,
            given.organisationId(),
            given.kind(),
            given.name(),
            given.leastPercent(),
            given.dueOn(),
            given.level(),
            given.rank(),
            title,
            given.criterion(),
            given.baselineYear(),
            decisions.register(given.decision())));
    return one(id, "");
  }

  @Transactional
  TargetView patch(UUID id, Body<TargetPatch> body) {
    var now = one(id, " FOR NO KEY UPDATE OF g");
    var before = TargetPatch.of(now);
    var change = body.mergedInto(before);
    var samePaper = change.decision().equals(before.decision());
    if (!samePaper) {
      checked(Draft.of(change), TargetPatch::decision).sound();
    }
    preconditions.requireVersion(now.version());
    if (change.equals(before)) {
      return now;
    }
    var decision = samePaper ? now.decision().id() : decisions.register(change.decision());
    sql.update(UPDATE, List.of(change.name(), change.leastPercent(), change.dueOn(), decision, id));
    return one(id, "");
  }

  private <T> Draft<T> checked(Draft<T> draft, Function<T, DecisionPaper> paper) {
    return draft.check(
        (given, found) -> {
          Bringing.require(Bringing.targets(), paper.apply(given).type(), "decision.type", found);
          decisions.check(paper.apply(given), "decision", found);
        },
        "decision");
  }

  private TargetView one(UUID id, String lock) {
    return sql.one(ONE + lock, List.of(id), TargetView::of).orElseThrow(ProblemException::notFound);
  }
}
