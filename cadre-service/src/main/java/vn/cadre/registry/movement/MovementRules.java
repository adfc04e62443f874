package vn.cadre.registry.movement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.platform.problem.Violations;
import vn.cadre.registry.code.OrganisationLevel;

/** What the parts of a reported movement have to say of each other. */
final class MovementRules {
  private static final Bilingual LEVELS_IN_ORDER =
      new Bilingual(
          "Cấp thấp nhất không được cao hơn cấp cao nhất",
          "The lowest level must not lie above the highest");
  private static final Bilingual LEVEL_ENDED =
      new Bilingual(
          "Vào ngày đó không còn %s (đến hết %s)",
          "On that day there was no %s any more (until %s)");
  private static final Bilingual OUTSIDE =
      new Bilingual(
          "%s nằm ngoài các cấp đã nêu (%s đến %s)", "%s lies outside the levels given (%s to %s)");
  private static final Bilingual OTHER_DIRECTION =
      new Bilingual(
          "Theo hai tổ chức đã nêu thì hướng là %s (%s)",
          "The two organisations make the direction %s (%s)");
  private static final Bilingual OTHER_BLOC =
      new Bilingual(
          "Theo hai tổ chức đã nêu thì giá trị này là %s", "The two organisations make this %s");

  private MovementRules() {}

  /**
   * Adds everything that contradicts itself.
   *
   * @param from where the organisation left stands; null where none was given, or none is known
   * @param to the same of the organisation that the person came to
   */
  static void check(
      NewMovement given, @Nullable Standing from, @Nullable Standing to, Violations violations) {
    var highest = given.highestLevel();
    var lowest = given.lowestLevel();
    if (lowest.ordinal() < highest.ordinal()) {
      violations.add("lowestLevel", "levels-in-order", LEVELS_IN_ORDER);
    } else {
      within(given, "fromOrganisationId", from, violations);
      within(given, "toOrganisationId", to, violations);
      direction(given, violations);
    }
    inForce("highestLevel", highest, given, violations);
    if (lowest != highest) {
      inForce("lowestLevel", lowest, given, violations);
    }
    if (from != null && to != null) {
      agree(given, from, to, violations);
    }
  }

  private static void within(
      NewMovement given, String field, @Nullable Standing standing, Violations violations) {
    if (standing != null && !covers(given, standing.level())) {
      outside(field, standing.level(), given, violations);
    }
  }

  private static void direction(NewMovement given, Violations violations) {
    var stated = given.stated();
    if (stated == null) {
      return;
    }
    if (!stated.levels().stream().allMatch(level -> covers(given, level))) {
      outside("direction", stated, given, violations);
    }
    var ended = stated.validTo();
    if (ended != null && !given.movedOn().earliest().isBefore(ended)) {
      violations.add("direction", "level-ended", LEVEL_ENDED.with(stated, ended.minusDays(1)));
    }
  }

  private static void inForce(
      String field, OrganisationLevel level, NewMovement given, Violations violations) {
    var ended = level.validTo();
    if (ended != null && !given.movedOn().earliest().isBefore(ended)) {
      violations.add(field, "level-ended", LEVEL_ENDED.with(level, ended.minusDays(1)));
    }
  }

  private static void agree(NewMovement given, Standing from, Standing to, Violations violations) {
    var follows = from.directionTo(to, given.movedOn().earliest());
    if (given.stated() != null && given.stated() != follows) {
      violations.add(
          "direction",
          "direction-differs",
          new Bilingual(
              OTHER_DIRECTION.vi().formatted(follows, follows.vi()),
              OTHER_DIRECTION.en().formatted(follows, follows.en())));
    }
    var crosses = from.bloc() != to.bloc();
    if (given.crossBloc() != null && given.crossBloc() != crosses) {
      violations.add("crossBloc", "cross-bloc-differs", OTHER_BLOC.with(crosses));
    }
  }

  private static boolean covers(NewMovement given, OrganisationLevel level) {
    return level.ordinal() >= given.highestLevel().ordinal()
        && level.ordinal() <= given.lowestLevel().ordinal();
  }

  private static void outside(String field, Code code, NewMovement given, Violations violations) {
    violations.add(
        field,
        "outside-levels",
        OUTSIDE.with(code.name(), given.highestLevel(), given.lowestLevel()));
  }

  /** The one of these that a code or an id names; null where none was given or none is there. */
  static @Nullable Standing find(List<Standing> known, @Nullable Object idOrCode) {
    return known.stream()
        .filter(s -> s.id().equals(idOrCode) || s.code().equals(idOrCode))
        .findFirst()
        .orElse(null);
  }
}
