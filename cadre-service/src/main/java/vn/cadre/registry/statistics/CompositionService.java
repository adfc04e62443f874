package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.scope.Scopes;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.committee.Committees;
import vn.cadre.registry.organisation.Organisations;
import vn.cadre.registry.title.Titles;

/** Tells how the people of the caller's organisations are made up. */
@ApplicationScoped
class CompositionService {
  private static final Bilingual UNKNOWN_ORGANISATION =
      new Bilingual(
          "Không có tổ chức %s trong phạm vi của bạn", "There is no organisation %s in your scope");
  private static final Bilingual UNKNOWN_BODY =
      new Bilingual(
          "Không có cấp ủy, ban %s trong phạm vi của bạn", "There is no body %s in your scope");
  private static final Bilingual UNKNOWN_TITLE =
      new Bilingual("Không có chức danh mang mã %s", "No title has the code %s");

  private final Census census;
  private final Domains domains;
  private final Organisations organisations;
  private final Committees committees;
  private final Titles titles;
  private final Scopes scopes;
  private final CurrentCaller caller;
  private final CivilClock clock;

  CompositionService(
      Census census,
      Domains domains,
      Organisations organisations,
      Committees committees,
      Titles titles,
      Scopes scopes,
      CurrentCaller caller,
      CivilClock clock) {
    this.census = census;
    this.domains = domains;
    this.organisations = organisations;
    this.committees = committees;
    this.titles = titles;
    this.scopes = scopes;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  Composition composition(CompositionQuery query, Locale language) {
    var frame = frame(query, scopes.of(caller.get()));
    var nestings = query.nestings();
    var tally = census.count(frame, nestings);
    var values =
        nestings.stream()
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), d -> domains.of(d, tally, language)));
    var groups = new Groups(tally, values, !caller.get().seesPersonalData());
    var organisation = frame.organisation();
    return new Composition(
        frame.day(),
        organisation == null
            ? null
            : new Composition.Place(organisation.id(), organisation.code(), organisation.name()),
        tally.total(),
        nestings.stream().map(groups::of).toList(),
        StatisticUnit.PERSON);
  }

  private Census.Frame frame(CompositionQuery query, Scope scope) {
    var organisation =
        Optional.ofNullable(query.organisation())
            .flatMap(code -> organisations.byCode(code, scope));
    var body = Optional.ofNullable(query.body()).flatMap(code -> committees.idOf(code, scope));
    var violations = new Violations();
    if (!caller.get().seesPersonalData()) {
      SinglesOut.check(query, violations);
    }
    if (query.organisation() != null && organisation.isEmpty()) {
      violations.add(
          "organisation", "unknown-organisation", UNKNOWN_ORGANISATION.with(query.organisation()));
    }
    if (query.body() != null && body.isEmpty()) {
      violations.add("body", "unknown-body", UNKNOWN_BODY.with(query.body()));
    }
    if (query.title() != null && titles.idOf(query.title()).isEmpty()) {
      violations.add("title", "unknown-title", UNKNOWN_TITLE.with(query.title()));
    }
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    return new Census.Frame(query, day, scope, organisation.orElse(null), body.orElse(null));
  }
}
