package vn.cadre.local.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A district of the sample while it is being built: its organisations, by the part that they play,
 * and a source of chance of its own, so that one district does not shift the people of another.
 */
final class Locality {
  private final String code;
  private final String text;
  private final Region region;
  private final Roster roster;
  private final People people;
  private final SplittableRandom random;
  private final Map<String, Communes.Unit> communes = new LinkedHashMap<>();
  private final List<Communes.Unit> homes = new ArrayList<>();
  private final List<String> boards = new ArrayList<>();
  private final List<String> offices = new ArrayList<>();
  private final Map<String, Title> massOrganisations = new LinkedHashMap<>();
  private final Map<String, String> schools = new LinkedHashMap<>();
  private final List<String> centres = new ArrayList<>();

  Locality(String code, String text, Region region, Roster roster, PersonalIds ids) {
    this.code = code;
    this.text = text;
    this.region = region;
    this.roster = roster;
    this.random = new SplittableRandom(Sample.SEED ^ code.hashCode());
    this.people = new People(random, region, ids);
  }

  String code() {
    return code;
  }

  /**
   * As written in an address, such as {@code huyện Chi Lăng, tỉnh Lạng Sơn}; the province alone for
   * the province as a whole.
   */
  String text() {
    return text.isEmpty() ? region.text() : text + ", " + region.text();
  }

  Region region() {
    return region;
  }

  Roster roster() {
    return roster;
  }

  People people() {
    return people;
  }

  SplittableRandom random() {
    return random;
  }

  /** Adds units that its people come from and live in. */
  void settle(Collection<Communes.Unit> units) {
    homes.addAll(units);
  }

  /** Organisation codes of its communes with the unit of each. */
  Map<String, Communes.Unit> communes() {
    return communes;
  }

  /** Boards of its Party committee. */
  List<String> boards() {
    return boards;
  }

  /** Offices under its people's committee. */
  List<String> offices() {
    return offices;
  }

  /** The Front and the mass organisations with the title of the head of each. */
  Map<String, Title> massOrganisations() {
    return massOrganisations;
  }

  /** Schools with the commune that each stands in. */
  Map<String, String> schools() {
    return schools;
  }

  /** Centres and stations of the district. */
  List<String> centres() {
    return centres;
  }

  /** A place in one of its units. */
  Place placeIn(Communes.Unit unit) {
    return new Place(unit.inText() + ", " + text(), unit.code());
  }

  /** A place in any of its units. */
  Place somewhere() {
    return placeIn(homes.get(random.nextInt(homes.size())));
  }
}
