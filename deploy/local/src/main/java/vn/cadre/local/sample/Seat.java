package vn.cadre.local.sample;

import java.util.ArrayList;
import java.util.List;

/** A place to be filled: a title in an organisation. */
record Seat(String organisation, Title title) {

  /** The ten leaders of a commune or ward before 2025-07-01, key posts first. */
  static List<Seat> ofCommune(String commune, boolean ward) {
    String party = commune + "-PARTY";
    String committee = commune + "-PC";
    String front = commune + "-FRONT";
    return List.of(
        new Seat(party, ward ? Title.WARD_PARTY_SECRETARY : Title.COMMUNE_PARTY_SECRETARY),
        new Seat(committee, ward ? Title.WARD_PC_CHAIR : Title.COMMUNE_PC_CHAIR),
        new Seat(
            party, ward ? Title.WARD_PARTY_DEPUTY_SECRETARY : Title.COMMUNE_PARTY_DEPUTY_SECRETARY),
        new Seat(committee, ward ? Title.WARD_PC_VICE_CHAIR : Title.COMMUNE_PC_VICE_CHAIR),
        new Seat(
            committee, ward ? Title.WARD_COUNCIL_VICE_CHAIR : Title.COMMUNE_COUNCIL_VICE_CHAIR),
        new Seat(front, Title.FRONT_CHAIR),
        new Seat(front, Title.WOMEN_UNION_CHAIR),
        new Seat(front, Title.FARMERS_UNION_CHAIR),
        new Seat(front, Title.VETERANS_CHAIR),
        new Seat(front, Title.YOUTH_UNION_SECRETARY));
  }

  /** The leaders of a commune or ward of today, in the order in which a merger fills them. */
  static List<Seat> ofCommuneToday(String commune, boolean ward) {
    List<Seat> seats = new ArrayList<>(ofCommune(commune, ward).subList(0, 6));
    seats.add(seats.get(3));
    for (String division : List.of("-OFFICE", "-ECONOMY", "-CULTURE")) {
      seats.add(new Seat(commune + division, Title.OFFICE_HEAD));
    }
    seats.add(new Seat(commune + "-SERVICE", Title.CENTRE_DIRECTOR));
    seats.add(new Seat(commune + "-FRONT", Title.FRONT_VICE_CHAIR));
    for (String division : List.of("-OFFICE", "-ECONOMY", "-CULTURE")) {
      seats.add(new Seat(commune + division, Title.OFFICE_DEPUTY));
    }
    return List.copyOf(seats);
  }

  /** The six leaders of a district as a whole. */
  static List<Seat> ofDistrict(String district) {
    String party = district + "-PARTY";
    String committee = district + "-PC";
    return List.of(
        new Seat(party, Title.DISTRICT_PARTY_SECRETARY),
        new Seat(committee, Title.DISTRICT_PC_CHAIR),
        new Seat(party, Title.DISTRICT_PARTY_DEPUTY_SECRETARY),
        new Seat(committee, Title.DISTRICT_PC_VICE_CHAIR),
        new Seat(committee, Title.DISTRICT_PC_VICE_CHAIR),
        new Seat(committee, Title.DISTRICT_COUNCIL_VICE_CHAIR));
  }

  /** What someone usually was in the same organisation before leading it. */
  Title stepBefore() {
    return switch (title) {
      case OFFICE_HEAD -> Title.OFFICE_DEPUTY;
      case PARTY_BOARD_HEAD -> Title.PARTY_BOARD_DEPUTY;
      case SCHOOL_HEAD -> Title.SCHOOL_DEPUTY;
      case SCHOOL_DEPUTY -> Title.TEACHER;
      case CENTRE_DIRECTOR -> Title.CENTRE_DEPUTY_DIRECTOR;
      case CENTRE_DEPUTY_DIRECTOR -> Title.CENTRE_STAFF;
      case DEPARTMENT_DIRECTOR -> Title.DEPARTMENT_DEPUTY_DIRECTOR;
      default ->
          title.name().startsWith("COMMUNE") || title.name().startsWith("WARD")
              ? Title.COMMUNE_OFFICIAL
              : Title.SPECIALIST;
    };
  }

  Post.Kind usualKind() {
    return title.leads() && title.category() == Title.Category.CADRE
        ? Post.Kind.ELECTION
        : Post.Kind.APPOINTMENT;
  }
}
