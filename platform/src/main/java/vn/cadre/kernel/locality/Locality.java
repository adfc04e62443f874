package vn.cadre.kernel.locality;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether somebody is from where a post lies. */
public sealed interface Locality {

  /** Every unit that the person may come from is that of the post. */
  record Local() implements Locality {}

  /** None of them is. */
  record NonLocal() implements Locality {}

  /** It cannot be told. */
  record Undetermined(Why why) implements Locality {}

  /** Why it cannot be told. */
  enum Why {
    /** No unit is recorded of the person, or none was there on the day. */
    PLACE_UNKNOWN,
    /** The post's own unit is not known, or lies above the tier. */
    POST_UNKNOWN,
    /** The tier was not there on the day: districts ended on 2025-07-01. */
    NO_SUCH_TIER,
    /** The person's unit is known above the tier alone. */
    TOO_COARSE,
    /** What the person's unit was is part of several by that day, or the code stood for several. */
    SEVERAL
  }

  /**
   * Compares where a person may come from with where a post lies.
   *
   * @param person every unit of the day that the recorded one may be; empty where none is known
   * @param post the unit of the post on the same day; null where it is not known
   */
  static Locality compare(List<Area> person, @Nullable Area post, Tier tier) {
    if (person.isEmpty()) {
      return new Undetermined(Why.PLACE_UNKNOWN);
    }
    if (post == null) {
      return new Undetermined(Why.POST_UNKNOWN);
    }
    if (post.at(tier) == null) {
      return new Undetermined(
          tier == Tier.DISTRICT && post.commune() != null ? Why.NO_SUCH_TIER : Why.POST_UNKNOWN);
    }
    var found = EnumSet.noneOf(Sameness.class);
    person.forEach(area -> found.add(sameness(area, post, tier)));
    if (found.size() > 1) {
      return new Undetermined(Why.SEVERAL);
    }
    return switch (found.iterator().next()) {
      case SAME -> new Local();
      case OTHER -> new NonLocal();
      case UNKNOWN -> new Undetermined(Why.TOO_COARSE);
    };
  }

  /** How one unit stands to the post's. */
  enum Sameness {
    SAME,
    OTHER,
    UNKNOWN
  }

  private static Sameness sameness(Area area, Area post, Tier tier) {
    for (var above : Tier.values()) {
      var here = area.at(above);
      var there = post.at(above);
      if (here != null && there != null && !here.equals(there)) {
        return Sameness.OTHER;
      }
      if (above == tier) {
        return here == null || there == null ? Sameness.UNKNOWN : Sameness.SAME;
      }
    }
    throw new IllegalStateException("Every tier is one of them");
  }
}
