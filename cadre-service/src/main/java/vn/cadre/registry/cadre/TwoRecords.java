package vn.cadre.registry.cadre;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cadre.kernel.PartialDate;
import vn.cadre.platform.problem.Bilingual;

/**
 * Compares what two records say of one person. A person has one number, one gender and one day for
 * each date of a life; of dates that may be the same day the more precise one holds. Everything
 * else may be told in two ways, and the first record's stands.
 */
final class TwoRecords {
  private static final Bilingual TWO_NUMBERS =
      new Bilingual(
          "Hai hồ sơ có hai số định danh khác nhau; nếu là một người, bỏ số sai trước",
          "The records have two different personal numbers; if both are one person, clear the wrong one first");
  private static final Bilingual TWO_VALUES =
      new Bilingual(
          "%s: một hồ sơ ghi %s, hồ sơ kia ghi %s; nếu là một người, đính chính hồ sơ sai trước",
          "%s: one record says %s, the other %s; if both are one person, correct the wrong one first");

  private final NewCadre survivor;
  private final NewCadre joined;
  private final List<String> filled = new ArrayList<>();
  private final Map<String, String> replaced = new LinkedHashMap<>();
  private final List<String> differing = new ArrayList<>();
  private final List<ComparedRecords.Contradiction> contradictions = new ArrayList<>();

  private TwoRecords(NewCadre survivor, NewCadre joined) {
    this.survivor = survivor;
    this.joined = joined;
  }

  /**
   * Compares them.
   *
   * @param today the day by which dates lie in the future
   */
  static ComparedRecords compare(NewCadre survivor, NewCadre joined, LocalDate today) {
    return new TwoRecords(survivor, joined).compared(today);
  }

  private ComparedRecords compared(LocalDate today) {
    if (take("personalId", survivor.personalId(), joined.personalId())) {
      contradictions.add(new ComparedRecords.Contradiction("personalId", null, null, TWO_NUMBERS));
    }
    if (take("gender", survivor.gender(), joined.gender())) {
      contradict("gender", survivor.gender(), joined.gender());
    }
    var life =
        new LifeDates(
            date("birthDate", NewCadre::birthDate),
            date("recruitedOn", NewCadre::recruitedOn),
            date("party.admittedOn", person -> party(person).admittedOn()),
            date("party.officialOn", person -> party(person).officialOn()));
    told("fullName", NewCadre::fullName);
    told("otherNames", NewCadre::otherNames);
    told("ethnicGroup", NewCadre::ethnicGroup);
    told("religion", NewCadre::religion);
    told("birthPlace", NewCadre::birthPlace);
    told("nativePlace", NewCadre::nativePlace);
    told("residence", NewCadre::residence);
    told("category", NewCadre::category);
    if (contradictions.isEmpty()) {
      life.check(
          today,
          CadreService.DATES,
          (field, code, message) ->
              contradictions.add(new ComparedRecords.Contradiction(field, null, null, message)));
    }
    return new ComparedRecords(
        List.copyOf(filled),
        Map.copyOf(replaced),
        List.copyOf(differing),
        List.copyOf(contradictions));
  }

  private void told(String field, Function<NewCadre, @Nullable Object> value) {
    if (take(field, value.apply(survivor), value.apply(joined))) {
      differing.add(field);
    }
  }

  /** Fills a field that says nothing; answers whether both say something else. */
  private boolean take(String field, @Nullable Object mine, @Nullable Object theirs) {
    if (mine == null && theirs != null) {
      filled.add(field);
      return false;
    }
    return theirs != null && !Objects.equals(mine, theirs);
  }

  /** The more precise of two dates that may be the same day. */
  private @Nullable PartialDate date(
      String field, Function<NewCadre, @Nullable PartialDate> value) {
    var mine = value.apply(survivor);
    var theirs = value.apply(joined);
    if (!take(field, mine, theirs) || mine == null || theirs == null) {
      return mine == null ? theirs : mine;
    }
    if (mine.isCertainlyBefore(theirs) || mine.isCertainlyAfter(theirs)) {
      contradict(field, mine, theirs);
      return mine;
    }
    if (theirs.precision().compareTo(mine.precision()) > 0) {
      filled.add(field);
      replaced.put(field, mine.toString());
      return theirs;
    }
    return mine;
  }

  private void contradict(String field, @Nullable Object mine, @Nullable Object theirs) {
    var one = String.valueOf(mine);
    var other = String.valueOf(theirs);
    contradictions.add(
        new ComparedRecords.Contradiction(field, one, other, TWO_VALUES.with(field, one, other)));
  }

  private static Party party(NewCadre person) {
    return person.party() == null ? new Party(null, null) : person.party();
  }
}
