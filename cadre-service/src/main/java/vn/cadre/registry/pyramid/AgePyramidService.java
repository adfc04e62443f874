package vn.cadre.registry.pyramid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.figures.Suppression;
import vn.cadre.platform.identity.CurrentCaller;
import vn.cadre.platform.identity.Roles;
import vn.cadre.platform.organisation.OrganisationRef;
import vn.cadre.platform.organisation.Organisations;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.platform.scope.CurrentScope;
import vn.cadre.platform.sql.Sql;
import vn.cadre.platform.time.CivilClock;
import vn.cadre.registry.cadre.Belonging;
import vn.cadre.registry.code.Gender;
import vn.cadre.registry.organisation.OrganisationNames;
import vn.cadre.registry.statistics.Composition;
import vn.cadre.registry.statistics.StatisticUnit;
import vn.cadre.registry.title.Titles;

/** Tells how old the people of the caller's organisations are. */
@ApplicationScoped
class AgePyramidService {
  private static final List<String> READ_PEOPLE =
      List.of(Roles.REGISTRY_VIEWER, Roles.REGISTRY_EDITOR, Roles.UNIT_NOMINATOR, Roles.AUDITOR);
  private static final Bilingual SINGLES_OUT =
      new Bilingual(
          "Cổng dữ liệu chỉ nhận nhóm năm tuổi của cả tổ chức: so sánh hai số liệu sẽ lộ tuổi của từng người",
          "A portal is told bands of five years of whole organisations alone: two figures compared would tell the age of single people");
  private static final Bilingual ALL = new Bilingual("Tất cả", "All");

  private final Sql sql;
  private final Organisations organisations;
  private final OrganisationNames names;
  private final Titles titles;
  private final CurrentScope scope;
  private final CurrentCaller caller;
  private final CivilClock clock;

  AgePyramidService(
      Sql sql,
      Organisations organisations,
      OrganisationNames names,
      Titles titles,
      CurrentScope scope,
      CurrentCaller caller,
      CivilClock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.names = names;
    this.titles = titles;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  AgePyramid pyramid(AgePyramidQuery query, Locale language) {
    var day = query.asOf() == null ? clock.today() : query.asOf();
    // whoever reads people one by one sees their dates of birth
    var suppresses = READ_PEOPLE.stream().noneMatch(caller.get()::has);
    var violations = new Violations();
    if (suppresses) {
      refuseWhatSinglesOut(query, violations);
    }
    var organisation =
        organisations.find(query.organisation(), scope.get(), "organisation", violations);
    titles.find(query.title(), "title", violations);
    violations.refuseIfAny();
    var births = births(query, organisation, day);
    var bands = new Bands(births, day, query.width(), suppresses, language);
    return new AgePyramid(
        day,
        organisation == null
            ? null
            : new Composition.Place(
                organisation.id(), organisation.code(), names.nameOn(organisation, day)),
        bands.total(),
        List.of(bands.group()),
        suppresses ? null : unknown(births, day, query.width()),
        ages(births, day, suppresses, language),
        StatisticUnit.PERSON);
  }

  private static void refuseWhatSinglesOut(AgePyramidQuery query, Violations violations) {
    var narrowing = new LinkedHashMap<String, Boolean>();
    narrowing.put("bands", query.width() == AgeWidth.YEAR);
    narrowing.put("descendants", Boolean.FALSE.equals(query.descendants()));
    narrowing.put("rank", query.rank() != null);
    narrowing.put("level", query.level() != null);
    narrowing.put("bloc", query.bloc() != null);
    narrowing.put("category", query.category() != null);
    narrowing.put("title", query.title() != null);
    narrowing.forEach((field, given) -> {
      if (given) {
        violations.add(field, "singles-out", SINGLES_OUT);
      }
    });
  }

  /** A date of birth is shared by many, so the database sends some ten thousand at most. */
  private List<BirthCount> births(
      AgePyramidQuery query, @Nullable OrganisationRef organisation, LocalDate day) {
    var below = !Boolean.FALSE.equals(query.descendants());
    return Belonging.on(day)
        .withPosts(query.title() != null || query.rank() != null)
        .withoutLevels()
        .counted("c.gender, c.birth_date, count(*) AS people", "", List.of())
        .within(scope.get(), "h.path")
        .whereGiven(
            organisation == null ? null : organisation.path(), below ? "h.path ^@ ?" : "h.path = ?")
        .whereGiven(query.rank(), "t.rank = ANY (?)")
        .whereGiven(query.level(), "o.level = ANY (?)")
        .whereGiven(query.bloc(), "o.bloc = ANY (?)")
        .whereGiven(query.category(), "c.category = ANY (?)")
        .whereGiven(query.title(), "t.code = ?")
        .grouped(
            sql,
            "c.gender, c.birth_date",
            row -> {
              var gender = row.getString("gender");
              var birth = row.getString("birth_date");
              return new BirthCount(
                  gender == null ? null : Gender.valueOf(gender),
                  birth == null ? null : PartialDate.parse(birth),
                  row.getLong("people"));
            });
  }

  private static AgePyramid.Unknown unknown(
      List<BirthCount> births, LocalDate day, AgeWidth width) {
    long notRecorded = 0;
    long imprecise = 0;
    for (var one : births) {
      if (one.age(day).isEmpty()) {
        notRecorded += one.people();
      } else if (one.band(day, width).isEmpty()) {
        imprecise += one.people();
      }
    }
    return new AgePyramid.Unknown(notRecorded, imprecise);
  }

  private static List<Ages> ages(
      List<BirthCount> births, LocalDate day, boolean suppresses, Locale language) {
    var ages = new ArrayList<Ages>();
    var all = Ages.of("ALL", ALL.in(language), births, day);
    if (suppresses) {
      // of men and women apart, each would follow from the other
      return all.count() < Suppression.SMALLEST_TOLD ? List.of() : List.of(all);
    }
    ages.add(all);
    for (var gender : Gender.values()) {
      var label = new Bilingual(gender.vi(), gender.en()).in(language);
      var own = births.stream().filter(one -> one.gender() == gender).toList();
      ages.add(Ages.of(gender.name(), label, own, day));
    }
    return ages;
  }
}
