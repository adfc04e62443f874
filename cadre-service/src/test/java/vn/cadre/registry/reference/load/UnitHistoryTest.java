package vn.cadre.registry.reference.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cadre.registry.code.UnitLevel;
import vn.cadre.registry.code.UnitType;

/** The figures of domain.md 6.1. */
class UnitHistoryTest {

  private static final UnitHistory HISTORY = UnitHistory.read();
  private static final LocalDate LAST_DAY_OF_THREE_TIERS = LocalDate.of(2025, 6, 30);
  private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);
  private static final LocalDate DONG_NAI = LocalDate.of(2026, 4, 30);

  @ParameterizedTest
  @CsvSource({
    "2025-03-01, 63, 696, 10035",
    "2025-06-30, 63, 696, 10035",
    "2025-07-01, 34, 0, 3321",
    "2026-04-29, 34, 0, 3321",
    "2026-04-30, 34, 0, 3321"
  })
  void everyDayHasTheUnitsItsListCounts(
      LocalDate day, long provinces, long districts, long communes) {
    assertThat(count(day, UnitLevel.PROVINCE)).isEqualTo(provinces);
    assertThat(count(day, UnitLevel.DISTRICT)).isEqualTo(districts);
    assertThat(count(day, UnitLevel.COMMUNE)).isEqualTo(communes);
  }

  @Test
  void typesAreCountedBeforeAndAfterDongNaiBecameACity() {
    assertThat(types(TWO_TIERS))
        .containsEntry(UnitType.PROVINCE, 28L)
        .containsEntry(UnitType.CENTRAL_CITY, 6L)
        .containsEntry(UnitType.COMMUNE, 2_621L)
        .containsEntry(UnitType.WARD, 687L)
        .containsEntry(UnitType.SPECIAL_ZONE, 13L);
    assertThat(types(DONG_NAI))
        .containsEntry(UnitType.PROVINCE, 27L)
        .containsEntry(UnitType.CENTRAL_CITY, 7L)
        .containsEntry(UnitType.COMMUNE, 2_611L)
        .containsEntry(UnitType.WARD, 697L)
        .containsEntry(UnitType.SPECIAL_ZONE, 13L);
  }

  @Test
  void codeIsAKeyOnAnyDay() {
    var byCode = HISTORY.units().stream().collect(Collectors.groupingBy(Unit::code));
    for (var units : byCode.values()) {
      var inOrder =
          units.stream()
              .sorted(
                  Comparator.comparing(
                      Unit::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
              .toList();
      for (var i = 1; i < inOrder.size(); i++) {
        assertThat(inOrder.get(i - 1).validTo())
            .isNotNull()
            .isBeforeOrEqualTo(inOrder.get(i).validFrom());
      }
    }
  }

  @Test
  void sameCodeIsAnotherUnitAfterTheReform() {
    assertThat(at("00004", LAST_DAY_OF_THREE_TIERS).fullName()).isEqualTo("Phường Trúc Bạch");
    assertThat(at("00004", TWO_TIERS).fullName()).isEqualTo("Phường Ba Đình");
    assertThat(at("24", LAST_DAY_OF_THREE_TIERS).fullName()).isEqualTo("Tỉnh Bắc Giang");
    assertThat(at("24", TWO_TIERS).fullName()).isEqualTo("Tỉnh Bắc Ninh");
  }

  @Test
  void elevenProvincesThatTheReformLeftAloneKeepOneRow() {
    var throughout =
        HISTORY.units().stream()
            .filter(unit -> unit.level() == UnitLevel.PROVINCE)
            .filter(unit -> unit.validFrom() == null && unit.validTo() == null)
            .map(Unit::code);
    assertThat(throughout)
        .containsExactlyInAnyOrder(
            "01", "04", "11", "12", "14", "20", "22", "38", "40", "42", "46");
  }

  @Test
  void onlyDongNaiAndTenOfItsCommunesChangedIn2026() {
    var changed =
        HISTORY.units().stream().filter(unit -> DONG_NAI.equals(unit.validFrom())).toList();
    assertThat(changed).extracting(Unit::provinceCode).containsOnly("75");
    assertThat(changed)
        .extracting(Unit::fullName)
        .containsExactlyInAnyOrder(
            "Thành phố Đồng Nai",
            "Phường Lộc Ninh",
            "Phường Tân Khai",
            "Phường Đồng Phú",
            "Phường Tân Phú",
            "Phường Trị An",
            "Phường Trảng Bom",
            "Phường Dầu Giây",
            "Phường Long Thành",
            "Phường Xuân Lộc",
            "Phường Nhơn Trạch");
  }

  @Test
  void lowercaseNameAndTrailingSpacesAreMended() {
    assertThat(at("06325", DONG_NAI).fullName()).isEqualTo("Xã Bắc Sơn");
    assertThat(HISTORY.units())
        .allSatisfy(unit -> assertThat(unit.name()).isEqualTo(unit.name().strip()));
  }

  @Test
  void twoUnitsOfDisputedCodeAreUnverifiedAndFoundByBoth() {
    var disputed = HISTORY.units().stream().filter(unit -> unit.aliasCode() != null).toList();
    assertThat(disputed)
        .extracting(Unit::code, Unit::aliasCode, Unit::fullName, Unit::verified)
        .containsExactlyInAnyOrder(
            tuple("06978", "06970", "Xã Ba Chẽ", false),
            tuple("23938", "23737", "Xã Ia Mơ", false));
  }

  @Test
  void hoanhBoHadThirteenCommunesAndHaLongTookThemAll() {
    var march2019 = LocalDate.of(2019, 3, 14);
    assertThat(children("204", march2019)).hasSize(13).allMatch(unit -> !unit.verified());
    assertThat(at("07030", march2019).fullName()).isEqualTo("Thị trấn Trới");
    assertThat(at("07030", LocalDate.of(2020, 1, 1)).fullName()).isEqualTo("Phường Hoành Bồ");
    assertThat(at("07030", LocalDate.of(2020, 1, 1)).parentCode()).isEqualTo("193");
    assertThat(edges("204")).extracting(Edge::newCode).containsExactly("193");
  }

  @Test
  void haDongHadSeventeenWardsIn2022AndFifteenIn2025() {
    assertThat(children("268", LocalDate.of(2022, 10, 1))).hasSize(17);
    assertThat(children("268", LocalDate.of(2025, 1, 1))).hasSize(15);
  }

  @Test
  void crosswalkCountsWhatItWasPublishedWith() {
    var communes =
        HISTORY.edges().stream()
            .filter(e -> e.effectiveOn().equals(TWO_TIERS) && e.oldCode().length() == 5)
            .toList();
    assertThat(communes.stream().filter(Edge::whole)).hasSize(9_587);
    assertThat(communes.stream().filter(e -> !e.whole())).hasSize(1_012);
    assertThat(
            communes.stream().collect(Collectors.groupingBy(Edge::oldCode)).values().stream()
                .filter(e -> e.size() > 1))
        .hasSize(460);
    assertThat(HISTORY.edges().stream().filter(e -> e.oldCode().length() == 2)).hasSize(52);
    assertThat(
            HISTORY.edges().stream()
                .filter(e -> e.oldCode().length() == 3 && e.effectiveOn().equals(TWO_TIERS)))
        .extracting(Edge::newCode)
        .containsExactlyInAnyOrder("11948", "19742", "20333", "21548", "26732");
  }

  @Test
  void twelveCommunesUnknownToTheLastListEndedBeforeItAndStillLeadOn() {
    var gone =
        HISTORY.units().stream()
            .filter(unit -> LocalDate.of(2025, 3, 1).equals(unit.validTo()))
            .toList();
    assertThat(gone).hasSize(12).noneMatch(Unit::verified);
    assertThat(gone)
        .allSatisfy(unit -> assertThat(edges(unit.code())).isNotEmpty().noneMatch(Edge::verified));
  }

  @Test
  void everyEdgeLeadsFromAUnitThatEndedToOneThatBegan() {
    for (var edge : HISTORY.edges()) {
      assertThat(HISTORY.units())
          .as("%s", edge)
          .anyMatch(unit -> unit.code().equals(edge.newCode()) && inForce(unit, edge.effectiveOn()))
          .anyMatch(unit ->
              unit.code().equals(edge.oldCode())
                  && unit.validTo() != null
                  && !unit.validTo().isAfter(edge.effectiveOn()));
    }
  }

  @Test
  void everyOldCommuneAndProvinceHasASuccessor() {
    var from = HISTORY.edges().stream().map(Edge::oldCode).collect(Collectors.toSet());
    assertThat(in(LAST_DAY_OF_THREE_TIERS))
        .filteredOn(unit -> unit.level() != UnitLevel.DISTRICT && unit.validTo() != null)
        .allMatch(unit -> from.contains(unit.code()));
  }

  private static Stream<Unit> inForce(LocalDate day) {
    return HISTORY.units().stream().filter(unit -> inForce(unit, day));
  }

  private static List<Unit> in(LocalDate day) {
    return inForce(day).toList();
  }

  private static boolean inForce(Unit unit, LocalDate day) {
    return (unit.validFrom() == null || !unit.validFrom().isAfter(day))
        && (unit.validTo() == null || unit.validTo().isAfter(day));
  }

  private static long count(LocalDate day, UnitLevel level) {
    return inForce(day).filter(unit -> unit.level() == level).count();
  }

  private static Map<UnitType, Long> types(LocalDate day) {
    return inForce(day).collect(Collectors.groupingBy(Unit::type, Collectors.counting()));
  }

  private static Unit at(String code, LocalDate day) {
    return inForce(day).filter(unit -> unit.code().equals(code)).findFirst().orElseThrow();
  }

  private static List<Unit> children(String code, LocalDate day) {
    return inForce(day).filter(unit -> code.equals(unit.parentCode())).toList();
  }

  private static List<Edge> edges(String oldCode) {
    return HISTORY.edges().stream().filter(edge -> edge.oldCode().equals(oldCode)).toList();
  }
}
