package vn.cadre.registry.statistics;

import java.util.Arrays;
import java.util.Optional;

/** What people are counted by. A dimension whose values are a code list is called like the list. */
enum Dimension implements Keyed {
  PROFESSIONAL_LEVEL("professionalLevel"),
  POLITICAL_THEORY_LEVEL("politicalTheoryLevel"),
  STATE_MANAGEMENT_LEVEL("stateManagementLevel"),
  RANK("rank"),
  LEVEL("level"),
  BLOC("bloc"),
  CATEGORY("category"),
  GENDER("gender"),
  AGE_BAND("ageBand"),
  PARTY_MEMBER("partyMember"),
  ORGANISATION("organisation"),
  ETHNIC_GROUP("ethnicGroup");

  private final String key;

  Dimension(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /** Whether small counts tell about single people what is masked elsewhere. */
  boolean sensitive() {
    return this == ETHNIC_GROUP;
  }

  static Optional<Dimension> find(String key) {
    return Arrays.stream(values()).filter(dimension -> dimension.key.equals(key)).findFirst();
  }

  static Dimension of(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException(key));
  }
}
