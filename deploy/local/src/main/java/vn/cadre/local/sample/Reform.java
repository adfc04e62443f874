package vn.cadre.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of the district level on 2025-07-01: a district's communes become the communes of today
 * by the crosswalk, schools go with the commune they stand in, and everyone who served the district
 * or a commune is placed in one of the new communes.
 */
final class Reform {
  private final Locality locality;
  private final String prefix;
  private final String province;
  private final Map<String, Communes.Old> communes = new LinkedHashMap<>();
  private final Map<Communes.Unit, Organisation> today = new LinkedHashMap<>();

  private Reform(Locality locality, String prefix, String province) {
    this.locality = locality;
    this.prefix = prefix;
    this.province = province;
  }

  /**
   * Carries out the reform in one district.
   *
   * @param prefix what the codes of the new communes begin with, such as {@code HY}
   * @param ending its communes still in force, in the order of {@link Communes#of}
   */
  static void carryOut(Locality locality, String prefix, String province, List<String> ending) {
    Reform reform = new Reform(locality, prefix, province);
    List<Communes.Old> olds = Communes.of(locality.code());
    for (int i = 0; i < olds.size(); i++) {
      reform.communes.put(ending.get(i), olds.get(i));
    }
    reform.organisations();
    reform.people(reform.schools());
  }

  private void organisations() {
    for (Communes.Old old : communes.values()) {
      today.computeIfAbsent(old.successor(), this::commune);
    }
  }

  private Organisation commune(Communes.Unit unit) {
    List<String> predecessors = new ArrayList<>();
    if (followsDistrict(unit)) {
      predecessors.add(locality.code());
    }
    communes.forEach((code, old) -> {
      if (old.successors().contains(unit)) {
        predecessors.add(code);
      }
    });
    Organisation made = commune(prefix, province, unit, predecessors);
    return OrganisationTree.communeOfToday(locality.roster(), made, unit);
  }

  /** A commune of today, as a province of {@code prefix} names it. */
  static Organisation commune(
      String prefix, String province, Communes.Unit unit, List<String> predecessors) {
    return new Organisation(
        prefix + "-" + Communes.slug(unit.name()),
        unit.type() + " " + unit.name(),
        Organisation.Level.COMMUNE,
        Organisation.Bloc.STATE,
        unit.kind(),
        unit.code(),
        province,
        SampleFacts.REFORM,
        null,
        predecessors);
  }

  /**
   * A unit with only one commune of the district belongs to a neighbour; where there are two, the
   * district's work went there.
   */
  private boolean followsDistrict(Communes.Unit unit) {
    return communes.values().stream().filter(old -> old.successor().equals(unit)).count() > 1;
  }

  /** The successor of each school. */
  private Map<String, String> schools() {
    Map<String, String> successors = new LinkedHashMap<>();
    locality
        .schools()
        .forEach((school, commune) -> {
          Organisation parent = today.get(communes.get(commune).successor());
          Organisation before = locality.roster().organisation(school);
          Organisation made =
              new Organisation(
                  prefix + school.substring(locality.code().length()),
                  before.name(),
                  Organisation.Level.COMMUNE,
                  before.bloc(),
                  before.kind(),
                  parent.unit(),
                  parent.code(),
                  SampleFacts.REFORM,
                  null,
                  List.of(school));
          successors.put(school, locality.roster().add(made).code());
        });
    return successors;
  }

  private void people(Map<String, String> schools) {
    Map<Communes.Unit, List<Person>> arrivals = new LinkedHashMap<>();
    today.keySet().forEach(unit -> arrivals.put(unit, new ArrayList<>()));
    List<Communes.Unit> ofDistrict = today.keySet().stream().filter(this::followsDistrict).toList();
    List<Person> teachers = new ArrayList<>();
    int placed = 0;
    for (Person person :
        Succession.leaving(locality.roster(), locality.code(), SampleFacts.REFORM)) {
      String from = person.lastMainPost().organisation();
      if (schools.containsKey(from)) {
        teachers.add(person);
        continue;
      }
      Communes.Unit unit = ofDistrict.get(placed % ofDistrict.size());
      for (Map.Entry<String, Communes.Old> commune : communes.entrySet()) {
        if (locality.roster().within(from, commune.getKey())) {
          unit = commune.getValue().successor();
        }
      }
      arrivals.get(unit).add(person);
      placed++;
    }
    Succession.keep(teachers, schools::get, title -> title, SampleFacts.REFORM);
    arrivals.forEach(this::place);
  }

  private void place(Communes.Unit unit, List<Person> people) {
    String code = today.get(unit).code();
    List<Seat> desks =
        List.of(
            new Seat(code + "-OFFICE", Title.SPECIALIST),
            new Seat(code + "-ECONOMY", Title.SPECIALIST),
            new Seat(code + "-CULTURE", Title.SPECIALIST),
            new Seat(code + "-PARTY", Title.SPECIALIST),
            new Seat(code + "-FRONT", Title.SPECIALIST));
    List<Seat> counters = List.of(new Seat(code + "-SERVICE", Title.CENTRE_STAFF));
    Succession.place(
        people, Seat.ofCommuneToday(code, unit.ward()), desks, counters, SampleFacts.REFORM);
  }
}
