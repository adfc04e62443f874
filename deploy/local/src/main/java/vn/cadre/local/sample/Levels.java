package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Qualifications with plausible dates, and hands of levels dealt out so that their counts come out
 * exactly.
 */
final class Levels {
  static final String NONE = "";

  private static final Weighted<String> STATE_FIELDS =
      Weighted.evenly(
          "Luật",
          "Quản lý nhà nước",
          "Kinh tế",
          "Hành chính học",
          "Tài chính - Ngân hàng",
          "Quản trị kinh doanh");
  private static final Weighted<String> SCHOOL_FIELDS =
      Weighted.evenly(
          "Sư phạm Ngữ văn",
          "Sư phạm Toán học",
          "Giáo dục tiểu học",
          "Giáo dục mầm non",
          "Sư phạm Tiếng Anh");
  private static final Weighted<String> UNIVERSITIES =
      Weighted.evenly(
          "Học viện Hành chính Quốc gia",
          "Trường Đại học Luật Hà Nội",
          "Trường Đại học Kinh tế Quốc dân");
  private static final Weighted<String> TEACHERS_COLLEGES =
      Weighted.evenly(
          "Trường Đại học Sư phạm Hà Nội",
          "Trường Đại học Sư phạm Hà Nội 2",
          "Trường Đại học Thái Nguyên");

  private Levels() {}

  /**
   * A hand for {@code size} people: those in front (heads and deputies first) get the first of
   * {@code best}, the rest is mixed.
   *
   * @param inFront how many people are served from the top
   * @param parts level and count in turn, best first; whoever is left gets {@link #NONE}
   */
  static List<String> deal(SplittableRandom random, int size, int inFront, Object... parts) {
    List<String> hand = new ArrayList<>(size);
    for (int i = 0; i < parts.length; i += 2) {
      hand.addAll(Collections.nCopies((Integer) parts[i + 1], (String) parts[i]));
    }
    hand.addAll(Collections.nCopies(size - hand.size(), NONE));
    Collections.shuffle(hand.subList(0, inFront), new Random(random.nextLong()));
    Collections.shuffle(hand.subList(inFront, size), new Random(random.nextLong()));
    return hand;
  }

  /** A professional level awarded not later than {@code by}, unless {@link #NONE}. */
  static void professional(RandomGenerator random, Person person, String level, LocalDate by) {
    int age =
        level.equals("MASTER") || level.equals("DOCTORATE")
            ? 27
            : level.equals("UNIVERSITY") ? 22 : 20;
    award(random, person, Qualification.Kind.PROFESSIONAL, level, age, by);
  }

  /** A level of political theory awarded not later than {@code by}, unless {@link #NONE}. */
  static void theory(RandomGenerator random, Person person, String level, LocalDate by) {
    int age = level.equals("ELEMENTARY") ? 23 : level.equals("INTERMEDIATE") ? 26 : 32;
    award(random, person, Qualification.Kind.POLITICAL_THEORY, level, age, by);
  }

  /** A level of state management awarded not later than {@code by}, unless {@link #NONE}. */
  static void management(RandomGenerator random, Person person, String level, LocalDate by) {
    award(
        random,
        person,
        Qualification.Kind.STATE_MANAGEMENT,
        level,
        level.equals("EXPERT") ? 25 : 33,
        by);
  }

  /** A level awarded on a day of a period. */
  static void awarded(
      RandomGenerator random,
      Person person,
      Qualification.Kind kind,
      String level,
      LocalDate from,
      LocalDate to) {
    person.qualify(qualification(random, person, kind, level, Dates.between(random, from, to)));
  }

  /** A level being studied for. */
  static void studying(RandomGenerator random, Person person, String level) {
    String field = field(random, person);
    person.qualify(
        new Qualification(
            Qualification.Kind.PROFESSIONAL, level, field, UNIVERSITIES.draw(random), null));
  }

  private static void award(
      RandomGenerator random,
      Person person,
      Qualification.Kind kind,
      String level,
      int age,
      LocalDate by) {
    if (level.equals(NONE)) {
      return;
    }
    LocalDate earliest = person.bornAtLatest().plusYears(age);
    LocalDate from = earliest.isBefore(by) ? earliest : by.minusMonths(6);
    LocalDate to = from.plusYears(9).isBefore(by) ? from.plusYears(9) : by;
    person.qualify(qualification(random, person, kind, level, Dates.between(random, from, to)));
  }

  private static Qualification qualification(
      RandomGenerator random, Person person, Qualification.Kind kind, String level, LocalDate on) {
    return switch (kind) {
      case PROFESSIONAL ->
          new Qualification(
              kind,
              level,
              field(random, person),
              teaches(person) ? TEACHERS_COLLEGES.draw(random) : UNIVERSITIES.draw(random),
              on);
      case POLITICAL_THEORY ->
          new Qualification(
              kind,
              level,
              null,
              level.equals("INTERMEDIATE") || level.equals("ELEMENTARY")
                  ? "Trường Chính trị tỉnh"
                  : "Học viện Chính trị quốc gia Hồ Chí Minh",
              on);
      case STATE_MANAGEMENT -> new Qualification(kind, level, null, "Trường Chính trị tỉnh", on);
    };
  }

  private static String field(RandomGenerator random, Person person) {
    return teaches(person) ? SCHOOL_FIELDS.draw(random) : STATE_FIELDS.draw(random);
  }

  private static boolean teaches(Person person) {
    return !person.posts().isEmpty()
        && switch (person.lastMainPost().title()) {
          case TEACHER, SCHOOL_HEAD, SCHOOL_DEPUTY -> true;
          default -> false;
        };
  }
}
