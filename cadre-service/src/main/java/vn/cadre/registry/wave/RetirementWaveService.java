package vn.cadre.registry.wave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cadre.kernel.retirement.BirthBand;
import vn.cadre.platform.figures.Share;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.ViolationCode;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.retiring.RetirementPacks;
import vn.cadre.registry.statistics.Composition;
import vn.cadre.registry.statistics.StatisticUnit;
import vn.cadre.registry.title.Titles;

/** Tells how many of the caller's people retire when, by the packs in force today. */
@ApplicationScoped
class RetirementWaveService {
  private static final int USUAL_YEARS = 5;
  private static final int MOST_YEARS = 20;
  private static final Bilingual NOT_AFTER =
      new Bilingual("Phải sau from", "It must lie after from");
  private static final Bilingual ONE_PERIOD =
      new Bilingual(
          "Chỉ được một trong các chiều month, quarter và year",
          "Only one of month, quarter and year");

  private final WaveCensus census;
  private final RetirementPacks packs;
  private final Organisations organisations;
  private final OrganisationNames names;
  private final Titles titles;
  private final CurrentScope scope;
  private final CivilClock clock;

  RetirementWaveService(
      WaveCensus census,
      RetirementPacks packs,
      Organisations organisations,
      OrganisationNames names,
      Titles titles,
      CurrentScope scope,
      CivilClock clock) {
    this.census = census;
    this.packs = packs;
    this.organisations = organisations;
    this.names = names;
    this.titles = titles;
    this.scope = scope;
    this.clock = clock;
  }

  @Transactional
  RetirementWave wave(RetirementWaveQuery query, Locale language) {
    var frame = frame(query);
    var nesting = query.nesting();
    var tally = census.count(frame, nesting);
    var whole = tally.leaving(List.of());
    var people = tally.inService(List.of());
    var organisation = frame.organisation();
    return new RetirementWave(
        frame.today(),
        frame.from(),
        frame.to(),
        organisation == null
            ? null
            : new Composition.Place(
                organisation.id(), organisation.code(), names.nameOn(organisation, frame.today())),
        whole.people(),
        Share.of(whole.people(), people),
        new RetirementWave.Posts(whole.posts(), StatisticUnit.POST),
        new RetirementWave.Undetermined(
            tally.undetermined(), Share.of(tally.undetermined(), people)),
        List.of(new WaveGroups(nesting, tally, frame, language).outermost()),
        StatisticUnit.PERSON,
        frame.holding().stream().map(RetirementWaveService::rule).toList());
  }

  private WaveFrame frame(RetirementWaveQuery query) {
    var today = clock.today();
    var from = query.from() == null ? today : query.from();
    var to = query.to() == null ? from.plusYears(USUAL_YEARS) : query.to();
    var violations = new Violations();
    if (!to.isAfter(from)) {
      violations.add("to", "period-in-order", NOT_AFTER);
    } else if (to.isAfter(from.plusYears(MOST_YEARS))) {
      violations.add("to", ViolationCode.RANGE, from + " – " + from.plusYears(MOST_YEARS));
    }
    if (query.nesting().stream().filter(WaveDimension::period).count() > 1) {
      violations.add("groupBy", "one-period", ONE_PERIOD);
    }
    var reach = scope.get();
    var organisation = organisations.find(query.organisation(), reach, "organisation", violations);
    titles.find(query.title(), "title", violations);
    violations.refuseIfAny();
    return new WaveFrame(query, today, from, to, reach, organisation, packs.on(today));
  }

  private static RetirementWave.Rule rule(RetirementPacks.Holding holding) {
    var policy = holding.policy();
    var men = policy.basis("menBands").citation();
    var women = policy.basis("womenBands").citation();
    var numbers = policy.numbers();
    return new RetirementWave.Rule(
        men.equals(women) ? men : men + "; " + women,
        Stream.concat(numbers.menBands().stream(), numbers.womenBands().stream())
            .allMatch(BirthBand::verified),
        policy.ref());
  }
}
