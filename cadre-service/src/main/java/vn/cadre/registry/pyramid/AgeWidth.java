package vn.cadre.registry.pyramid;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cadre.platform.problem.Bilingual;

/** How many years of age a band of the pyramid spans. */
enum AgeWidth {
  YEAR(1),
  FIVE_YEARS(5);

  private static final Bilingual ONE = new Bilingual("%s tuổi", "aged %s");
  private static final Bilingual SEVERAL = new Bilingual("%s–%s tuổi", "aged %s–%s");

  private final int years;

  AgeWidth(int years) {
    this.years = years;
  }

  /** The band that an age of full years lies in. */
  Band of(int age) {
    var from = age - age % years;
    return new Band(from, from + years - 1);
  }

  /** Every band from one to another, both included. */
  Stream<Band> between(Band first, Band last) {
    return IntStream.iterate(first.from(), from -> from <= last.from(), from -> from + years)
        .mapToObj(this::of);
  }

  /**
   * Ages of full years.
   *
   * @param to included
   */
  record Band(int from, int to) implements Comparable<Band> {

    /** As it stands in answers: {@code 40-44}, or {@code 40} of a single year. */
    String key() {
      return from == to ? Integer.toString(from) : from + "-" + to;
    }

    String label(Locale language) {
      return (from == to ? ONE.with(from) : SEVERAL.with(from, to)).in(language);
    }

    @Override
    public int compareTo(Band other) {
      return Integer.compare(from, other.from);
    }
  }
}
