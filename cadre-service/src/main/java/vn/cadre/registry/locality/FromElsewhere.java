package vn.cadre.registry.locality;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.locality.Area;
import vn.cadre.kernel.locality.Locality;
import vn.cadre.kernel.locality.Tier;
import vn.cadre.platform.assessment.Finding;
import vn.cadre.platform.assessment.Rule;
import vn.cadre.platform.code.Code;
import vn.cadre.platform.policy.Basis;
import vn.cadre.platform.policy.Policy;
import vn.cadre.platform.problem.Bilingual;
import vn.cadre.registry.code.LocalityBasis;

/** Whoever does not come from the unit that a post lies in is not local to it. */
record FromElsewhere(LocalityNumbers numbers, Basis basis) implements Rule<LocalityFacts> {
  private static final Bilingual LOCAL =
      new Bilingual(
          "%s thuộc đơn vị nơi đặt vị trí: là người địa phương",
          "%s lies in the unit of the post: local");
  private static final Bilingual ELSEWHERE =
      new Bilingual(
          "%s không thuộc đơn vị nơi đặt vị trí: không là người địa phương",
          "%s does not lie in the unit of the post: not local");
  private static final Bilingual NO_POST =
      new Bilingual(
          "Chưa rõ đơn vị hành chính nơi đặt vị trí",
          "It is not known in which administrative unit the post lies");
  private static final Bilingual NO_PLACE =
      new Bilingual(
          "%s chưa có mã đơn vị hành chính, hoặc mã không có vào ngày đó",
          "%s has no code of an administrative unit, or none that was there on the day");
  private static final Bilingual NO_TIER =
      new Bilingual(
          "Vào ngày so sánh không còn cấp huyện để so sánh",
          "On the day compared there was no district level any more");
  private static final Bilingual COARSE =
      new Bilingual(
          "%s chỉ ghi đến cấp cao hơn cấp cần so sánh",
          "%s is recorded above the level that is compared");
  private static final Bilingual SEVERAL =
      new Bilingual(
          "%s nay thuộc nhiều đơn vị, hoặc mã đã chỉ nhiều đơn vị: %s",
          "%s is part of several units by that day, or its code stood for several: %s");

  /** With its numbers, which count as checked only where all of them are. */
  static FromElsewhere of(Policy<LocalityNumbers> policy) {
    return new FromElsewhere(
        policy.numbers(), new Basis(policy.basis("basis").citation(), policy.ref().verified()));
  }

  @Override
  public String code() {
    return "locality.from-elsewhere";
  }

  @Override
  public Finding judge(LocalityFacts facts) {
    var level = facts.level();
    if (level == null) {
      return Finding.undetermined(this, List.of("position"), NO_POST);
    }
    var origin =
        facts.origins().stream().filter(o -> o.basis() == numbers.basis()).findFirst().orElse(null);
    var tier = numbers.tierAt(level);
    var areas = origin == null ? List.<Area>of() : origin.areas();
    var finding =
        switch (Locality.compare(areas, facts.post(), tier)) {
          case Locality.Local() -> Finding.of(this, false, naming(LOCAL));
          case Locality.NonLocal() -> Finding.of(this, true, naming(ELSEWHERE));
          case Locality.Undetermined(var why) -> undetermined(why, tier, areas);
        };
    return told(finding, facts, origin, tier, areas);
  }

  private Finding undetermined(Locality.Why why, Tier tier, List<Area> areas) {
    var place = field(numbers.basis());
    return switch (why) {
      case PLACE_UNKNOWN ->
          Finding.undetermined(this, List.of(place + ".unitCode"), naming(NO_PLACE));
      case POST_UNKNOWN -> Finding.undetermined(this, List.of("administrativeUnit"), NO_POST);
      case NO_SUCH_TIER -> Finding.undetermined(this, List.of("policy"), NO_TIER);
      case TOO_COARSE -> Finding.undetermined(this, List.of(place + ".unitCode"), naming(COARSE));
      case SEVERAL ->
          Finding.undetermined(
              this,
              List.of(place + ".unitCode"),
              numbers.basis() == LocalityBasis.RESIDENCE
                  ? naming(SEVERAL, "…")
                  : naming(SEVERAL, String.join(", ", codes(areas, tier))));
    };
  }

  /**
   * Where somebody lives is masked, so that a reason which others may read later tells none of it.
   */
  private Finding told(
      Finding finding,
      LocalityFacts facts,
      LocalityFacts.@Nullable Origin origin,
      Tier tier,
      List<Area> areas) {
    var told =
        finding
            .fact("basis", numbers.basis())
            .fact("comparedAt", tier)
            .fact("comparedOn", facts.comparedOn());
    var post = facts.post();
    if (post != null && post.at(tier) != null) {
      told = told.expected(Objects.requireNonNull(post.at(tier)));
    }
    if (origin == null || numbers.basis() == LocalityBasis.RESIDENCE) {
      return told;
    }
    var units = codes(areas, tier);
    return (units.isEmpty() ? told : told.actual(units))
        .fact("place", origin.text())
        .fact("unitCode", origin.unitCode())
        .fact(
            "units", origin.meanings().stream().map(meaning -> meaning.name()).distinct().toList());
  }

  /** The finest that is known of each, down to the tier. */
  private static List<String> codes(List<Area> areas, Tier tier) {
    return areas.stream()
        .map(area ->
            Stream.of(Tier.values())
                .filter(t -> t.compareTo(tier) <= 0)
                .map(area::at)
                .filter(Objects::nonNull)
                .reduce((above, below) -> below)
                .orElseThrow())
        .distinct()
        .sorted()
        .toList();
  }

  private Bilingual naming(Bilingual message, Object... more) {
    Code named = numbers.basis();
    return new Bilingual(
        message.vi().formatted(before(named.vi(), more)),
        message.en().formatted(before(named.en(), more)));
  }

  private static Object[] before(Object first, Object... more) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray();
  }

  private static String field(LocalityBasis basis) {
    return switch (basis) {
      case NATIVE_PLACE -> "nativePlace";
      case BIRTH_PLACE -> "birthPlace";
      case RESIDENCE -> "residence";
    };
  }
}
