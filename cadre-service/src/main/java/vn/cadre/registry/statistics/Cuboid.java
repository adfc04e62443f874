package vn.cadre.registry.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the tables of a census: people by two blocks of dimensions. The database function
 * add_cells makes one for every two blocks.
 *
 * @param dimensions what it counts by
 */
record Cuboid(Set<Dimension> dimensions) {
  private static final List<Set<Dimension>> BLOCKS =
      List.of(
          EnumSet.of(Dimension.CATEGORY, Dimension.GENDER),
          EnumSet.of(Dimension.AGE_BAND, Dimension.PARTY_MEMBER),
          EnumSet.of(Dimension.LEVEL, Dimension.BLOC),
          EnumSet.of(Dimension.STATE_MANAGEMENT_LEVEL, Dimension.RANK),
          EnumSet.of(Dimension.PROFESSIONAL_LEVEL, Dimension.POLITICAL_THEORY_LEVEL),
          EnumSet.of(Dimension.ETHNIC_GROUP),
          EnumSet.of(Dimension.ORGANISATION));

  Cuboid {
    dimensions = Set.copyOf(dimensions);
  }

  /** The one that tells these dimensions; none where they are of more than two blocks. */
  static Optional<Cuboid> telling(Collection<Dimension> wanted) {
    var blocks = new ArrayList<Set<Dimension>>();
    BLOCKS.stream().filter(block -> block.stream().anyMatch(wanted::contains)).forEach(blocks::add);
    // the smallest blocks come first, so that what needs but one is read from few rows
    BLOCKS.stream()
        .filter(block -> !blocks.contains(block))
        .limit(Math.max(0, 2 - blocks.size()))
        .forEach(blocks::add);
    if (blocks.size() > 2) {
      return Optional.empty();
    }
    var dimensions = EnumSet.noneOf(Dimension.class);
    blocks.forEach(dimensions::addAll);
    return Optional.of(new Cuboid(dimensions));
  }

  /**
   * As census_cell.cuboid: a bit for each dimension, the first one highest, set where it is left
   * out.
   */
  int code() {
    int code = 0;
    for (var dimension : Dimension.values()) {
      code = code << 1 | (dimensions.contains(dimension) ? 0 : 1);
    }
    return code;
  }
}
