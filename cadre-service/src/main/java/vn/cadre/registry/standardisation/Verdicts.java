package vn.cadre.registry.standardisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cadre.kernel.standard.DemandVerdict;
import vn.cadre.kernel.standard.StandardNumbers;
import vn.cadre.registry.code.Criterion;

/**
 * The verdicts of what censuses know, as one number: two bits for each criterion, 0 where nothing
 * is asked. Several columns would do, but the server takes their combinations for as many as there
 * are rows and sorts all of these, which took most of the time.
 */
final class Verdicts {
  private static final int BITS = 2;
  private static final List<Criterion> CRITERIA =
      Stream.concat(
              Arrays.stream(AskedLevel.values()).map(AskedLevel::criterion),
              Stream.of(Criterion.PARTY_MEMBER))
          .toList();
  private static final String MEMBER =
      "CASE WHEN s.party_member THEN CASE WHEN ps.party_member THEN 'MET' ELSE 'LACKING' END END";

  private Verdicts() {}

  /** SQL of the number, over people {@code ps} and standards {@code s}. */
  static String sql(StandardNumbers numbers) {
    var verdicts = new ArrayList<String>();
    for (var asked : AskedLevel.values()) {
      verdicts.add(asked.verdict(numbers));
    }
    verdicts.add(MEMBER);
    var parts = new ArrayList<String>();
    for (int i = 0; i < verdicts.size(); i++) {
      parts.add("(%s << %d)".formatted(number(verdicts.get(i)), BITS * i));
    }
    return String.join(" | ", parts);
  }

  private static String number(String verdict) {
    return Arrays.stream(DemandVerdict.values())
        .map(known -> "WHEN '" + known.name() + "' THEN " + (known.ordinal() + 1))
        .collect(Collectors.joining(" ", "CASE " + verdict + " ", " ELSE 0 END"));
  }

  /** By criterion, without those that nothing is asked of. */
  static Map<Criterion, DemandVerdict> of(int number) {
    var verdicts = new EnumMap<Criterion, DemandVerdict>(Criterion.class);
    for (int i = 0; i < CRITERIA.size(); i++) {
      var one = number >> BITS * i & (1 << BITS) - 1;
      if (one > 0) {
        verdicts.put(CRITERIA.get(i), DemandVerdict.values()[one - 1]);
      }
    }
    return verdicts;
  }
}
