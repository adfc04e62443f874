package vn.cadre.registry.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.cadre.platform.access.PersonalData;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.scope.Scope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.committee.Committees;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.title.Titles;

/** Tells how the people of the caller's organisations are made up. */
@ApplicationScoped
class CompositionService {
  private static final Bilingual UNKNOWN_BODY =
      new Bilingual(
          "Không có cấp ủy, ban %s trong phạm vi của bạn", "There is no body %s in your scope");

  private static final List<String> MASKED = List.of(Dimension.ETHNIC_GROUP.key());

  private final Census census;
  private final Domains domains;
  private final Organisations organisations;
  private final OrganisationNames names;
  private final Committees committees;
  private final Titles titles;
  private final CurrentScope scope;
  private final PersonalData personalData;
  private final CivilClock clock;

  CompositionService(
      Census census,
      Domains domains,
      Organisations organisations,
      OrganisationNames names,
      Committees committees,
      Titles titles,
      CurrentScope scope,
      PersonalData personalData,
      CivilClock clock) {
    this.census = census;
    this.domains = domains;
    this.organisations = organisations;
    this.names = names;
    this.committees = committees;
    this.titles = titles;
    this.scope = scope;
    this.personalData = personalData;
    this.clock = clock;
  }

  @Transactional
  Composition composition(CompositionQuery query, Locale language) {
    var frame = frame(query, scope.get());
    var nestings = query.nestings();
    var tally = census.count(frame, nestings);
    var values =
        nestings.stream()
            .flatMap(List::stream)
            .distinct()
            .collect(Collectors.toMap(Function.identity(), d -> domains.of(d, tally, language)));
    var unsuppressed = personalData.isShown();
    var groups = new Groups(tally, values, !unsuppressed);
    if (unsuppressed && query.asksWhatIsMasked()) {
      personalData.counted(
          tally.total(), () -> census.people(frame), query.described(frame.day()), MASKED);
    }
    var organisation = frame.organisation();
    return new Composition(
        frame.day(),
        organisation == null
            ? null
            : new Composition.Place(
                organisation.id(), organisation.code(), names.nameOn(organisation, frame.day())),
        tally.total(),
        nestings.stream().map(groups::of).toList(),
        StatisticUnit.PERSON);
  }

  private Census.Frame frame(CompositionQuery query, Scope scope) {
    var violations = new Violations();
    if (!personalData.isShown()) {
      SinglesOut.check(query, violations);
    }
    var organisation = organisations.find(query.organisation(), scope, "organisation", violations);
    var body = Optional.ofNullable(query.body()).flatMap(code -> committees.idOf(code, scope));
    if (query.body() != null && body.isEmpty()) {
      violations.add("body", "unknown-body", UNKNOWN_BODY.with(query.body()));
    }
    titles.find(query.title(), "title", violations);
    violations.refuseIfAny();
    var day = query.asOf() == null ? clock.today() : query.asOf();
    return new Census.Frame(query, day, scope, organisation, body.orElse(null));
  }
}
