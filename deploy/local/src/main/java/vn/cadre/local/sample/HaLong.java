package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The city Hạ Long from 2020-01-01 to the end of the district level, in so far as it took over
 * Hoành Bồ [unverified]: of its communes only Hoành Bồ's thirteen are in the sample, and its own
 * people only at the head of offices.
 */
final class HaLong {
  private final Locality locality;

  private HaLong(Locality locality) {
    this.locality = locality;
  }

  static Locality succeed(Locality hoanhBo, PersonalIds ids) {
    HaLong haLong =
        new HaLong(
            new Locality("HA-LONG", "thành phố Hạ Long", Region.QUANG_NINH, hoanhBo.roster(), ids));
    Map<String, String> communes = haLong.organisations(hoanhBo);
    haLong.ownLeaders();
    haLong.takeOver(communes);
    return haLong.locality;
  }

  /** The successor of each organisation of a commune. */
  private Map<String, String> organisations(Locality hoanhBo) {
    OrganisationTree tree = new OrganisationTree(locality);
    Organisation made = Districts.district("HA-LONG", "Thành phố Hạ Long", "193", "QUANG-NINH");
    Organisation city =
        Districts.lasting(made, HoanhBo.MERGED, SampleFacts.REFORM).succeeding(List.of("HOANH-BO"));
    locality.roster().add(city);
    tree.districtOffices(city, "HA-LONG", "thành phố Hạ Long", OrganisationTree.URBAN_OFFICES);
    List<String> before = List.copyOf(hoanhBo.communes().keySet());
    Map<String, String> successors = new HashMap<>();
    for (Communes.Old old : Communes.of("HA-LONG")) {
      String predecessor = before.get(locality.communes().size());
      Organisation commune =
          Districts.commune("HA-LONG", old.unit(), city).succeeding(List.of(predecessor));
      tree.commune(commune, old.unit());
      for (String part : List.of("-PARTY", "-PC", "-FRONT")) {
        successors.put(predecessor + part, commune.code() + part);
      }
    }
    return successors;
  }

  private void ownLeaders() {
    Hiring hiring = new Hiring(locality, LocalDate.of(2020, 7, 1), HoanhBo.MERGED);
    List<Seat> seats = new ArrayList<>(Seat.ofDistrict("HA-LONG"));
    locality.boards().forEach(board -> seats.add(new Seat(board, Title.PARTY_BOARD_HEAD)));
    locality.offices().forEach(office -> seats.add(new Seat(office, Title.OFFICE_HEAD)));
    for (Seat seat : seats) {
      Person person = hiring.leaderSince(seat, 20, HoanhBo.MERGED);
      Levels.professional(locality.random(), person, "MASTER", LocalDate.of(2018, 6, 30));
      Levels.theory(locality.random(), person, "ADVANCED", LocalDate.of(2018, 6, 30));
      Levels.management(locality.random(), person, "PRINCIPAL_EXPERT", LocalDate.of(2018, 6, 30));
    }
  }

  private void takeOver(Map<String, String> communes) {
    Roster roster = locality.roster();
    List<Person> ofCommunes = new ArrayList<>();
    List<Person> ofDistrict = new ArrayList<>();
    for (Person person : Succession.leaving(roster, "HOANH-BO", HoanhBo.MERGED)) {
      (communes.containsKey(person.lastMainPost().organisation()) ? ofCommunes : ofDistrict)
          .add(person);
    }
    Map<String, Communes.Unit> wards = new LinkedHashMap<>(locality.communes());
    wards.values().removeIf(unit -> !unit.ward());
    for (Person person : ofCommunes) {
      String successor = communes.get(person.lastMainPost().organisation());
      boolean ward = wards.keySet().stream().anyMatch(code -> roster.within(successor, code));
      Title title = person.lastMainPost().title();
      person.take(successor, ward ? title.ofWard() : title, Post.Kind.ASSIGNMENT, HoanhBo.MERGED);
    }
    List<Seat> deputies = new ArrayList<>();
    locality.massOrganisations().forEach((code, title) -> deputies.add(new Seat(code, title)));
    locality.offices().forEach(office -> deputies.add(new Seat(office, Title.OFFICE_DEPUTY)));
    locality.boards().forEach(board -> deputies.add(new Seat(board, Title.PARTY_BOARD_DEPUTY)));
    List<Seat> desks =
        locality.offices().stream().map(office -> new Seat(office, Title.SPECIALIST)).toList();
    Succession.place(ofDistrict, deputies, desks, desks, HoanhBo.MERGED);
  }
}
