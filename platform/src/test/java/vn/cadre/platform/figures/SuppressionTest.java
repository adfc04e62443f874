package vn.cadre.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  private static final String MISSING = "";
  private static final List<String> GROUPS = List.of("01", "02", "03", "04", MISSING);
  private static final List<String> GENDERS = List.of("MALE", "FEMALE", MISSING);

  private static Set<List<String>> hidden(Map<String, Long> counts) {
    var cells = new HashMap<List<String>, Long>();
    counts.forEach((key, people) -> cells.put(List.of(key), people));
    return Suppression.of(cells, List.of(GROUPS), Set.of());
  }

  @Test
  void countsOfFiveAndMoreAreTold() {
    assertThat(hidden(Map.of("01", 60L, "02", 5L))).isEmpty();
  }

  @Test
  void oneSmallCountTakesTheNextSmallestWithIt() {
    assertThat(hidden(Map.of("01", 60L, "02", 3L, "03", 9L)))
        .containsExactlyInAnyOrder(List.of("02"), List.of("03"));
  }

  @Test
  void severalSmallCountsMayCoverEachOther() {
    assertThat(hidden(Map.of("01", 60L, "02", 3L, "03", 4L)))
        .containsExactlyInAnyOrder(List.of("02"), List.of("03"));
  }

  @Test
  void smallCountsThatTheirSumWouldTellAreNotEnough() {
    assertThat(hidden(Map.of("01", 60L, "02", 1L, "03", 1L)))
        .containsExactlyInAnyOrder(List.of("01"), List.of("02"), List.of("03"));
  }

  @Test
  void whereNobodyElseCanCoverEmptyValuesDo() {
    var hidden = hidden(Map.of("02", 3L));
    assertThat(hidden).contains(List.of("02")).hasSizeGreaterThan(2);
  }

  @Test
  void nestedCountsAreCoveredAlongRowsAndColumns() {
    var cells =
        Map.of(
            List.of("MALE", "01"), 40L,
            List.of("MALE", "02"), 3L,
            List.of("MALE", "03"), 30L,
            List.of("FEMALE", "01"), 50L,
            List.of("FEMALE", "02"), 20L,
            List.of("FEMALE", "03"), 10L);
    var hidden = Suppression.of(cells, List.of(GENDERS, GROUPS), Set.of());
    assertThat(hidden).contains(List.of("MALE", "02"));
    for (var gender : GENDERS) {
      assertThat(hidden.stream().filter(cell -> cell.getFirst().equals(gender)).count())
          .isNotEqualTo(1);
    }
    for (var group : GROUPS) {
      assertThat(hidden.stream().filter(cell -> cell.getLast().equals(group)).count())
          .isNotEqualTo(1);
    }
  }

  @Test
  void whatLiesWithinAHiddenCellIsHidden() {
    var cells = Map.of(List.of("01", "MALE"), 40L, List.of("01", "FEMALE"), 7L);
    assertThat(Suppression.of(cells, List.of(GROUPS, GENDERS), Set.of(List.of("01"))))
        .contains(List.of("01", "MALE"), List.of("01", "FEMALE"), List.of("01", MISSING));
  }
}
