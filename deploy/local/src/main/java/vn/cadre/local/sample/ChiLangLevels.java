package vn.cadre.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Levels of Chi Lăng's leaders so that 102 of 108 and 143 of 204 hold a degree and 80 of 84 heads,
 * 19 of 24 deputies and 174 of 204 have intermediate political theory or more by the end of 2018;
 * about a third of them got there after the resolution of 2013.
 */
final class ChiLangLevels {
  private static final LocalDate BEFORE = ChiLangCommittee.AS_OF.minusMonths(2);
  private static final LocalDate RISE_FROM = LocalDate.of(2014, 6, 1);
  private static final LocalDate RISE_TO = LocalDate.of(2018, 10, 31);
  private static final int RISEN_PERCENT = 32;

  private final SplittableRandom random;
  private final ChiLangCommittee committee;

  ChiLangLevels(SplittableRandom random, ChiLangCommittee committee) {
    this.random = random;
    this.committee = committee;
  }

  void deal(List<Person> heads, List<Person> deputies, List<Person> communes) {
    give(
        heads,
        Levels.deal(random, 84, 31, "MASTER", 8, "UNIVERSITY", 72, "COLLEGE", 4),
        Levels.deal(random, 84, 31, "ADVANCED", 28, "INTERMEDIATE", 52, "ELEMENTARY", 4));
    give(
        deputies,
        Levels.deal(random, 24, 4, "MASTER", 2, "UNIVERSITY", 20, "COLLEGE", 2),
        Levels.deal(random, 24, 4, "ADVANCED", 3, "INTERMEDIATE", 16, "ELEMENTARY", 5));
    give(
        communes,
        Levels.deal(
            random, 204, 0, "MASTER", 4, "UNIVERSITY", 139, "COLLEGE", 28, "INTERMEDIATE", 33),
        Levels.deal(random, 204, 0, "ADVANCED", 14, "INTERMEDIATE", 160, "ELEMENTARY", 22));
  }

  private void give(List<Person> people, List<String> professional, List<String> theory) {
    for (int i = 0; i < people.size(); i++) {
      Person person = people.get(i);
      if (late(
          person,
          committee.degreeLater().contains(person),
          meetsProfessional(professional.get(i)))) {
        Levels.professional(random, person, "COLLEGE", BEFORE);
        Levels.awarded(
            random,
            person,
            Qualification.Kind.PROFESSIONAL,
            professional.get(i),
            RISE_FROM,
            RISE_TO);
      } else {
        Levels.professional(random, person, professional.get(i), BEFORE);
      }
      if (late(person, committee.theoryLater().contains(person), meetsTheory(theory.get(i)))) {
        Levels.theory(random, person, "ELEMENTARY", BEFORE);
        Levels.awarded(
            random, person, Qualification.Kind.POLITICAL_THEORY, theory.get(i), RISE_FROM, RISE_TO);
      } else {
        Levels.theory(random, person, theory.get(i), BEFORE);
      }
      if (person.lastMainPost().title().category() != Title.Category.PUBLIC_EMPLOYEE) {
        Levels.management(
            random,
            person,
            theory.get(i).equals("ADVANCED") ? "PRINCIPAL_EXPERT" : "EXPERT",
            RISE_TO);
      }
    }
  }

  private boolean late(Person person, boolean known, boolean meets) {
    return committee.has(person) ? known : meets && random.nextInt(100) < RISEN_PERCENT;
  }

  private static boolean meetsProfessional(String level) {
    return level.equals("UNIVERSITY") || level.equals("MASTER");
  }

  private static boolean meetsTheory(String level) {
    return level.equals("INTERMEDIATE") || level.equals("ADVANCED");
  }
}
